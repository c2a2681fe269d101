import type { Customer, SampleLead } from './account-content';
import { pipelines } from './pipelines';

const [firstStage, secondStage] = pipelines.leads.stages.map(({ id }) => id);
const place = { pipelineId: pipelines.leads.id, stageId: firstStage ?? 0 };

export const leads: readonly SampleLead[] = [
  {
    ...place,
    id: 123123,
    name: 'Order from the site',
    price: 1200,
    contactIds: [7001],
    mainContactId: 7001,
    companyId: 8001,
    responsibleUserId: 504141,
    own: {
      501: 1_491_451_200,
      504: 'Site',
      507: 'A-1017',
      510: true,
      513: 1_491_498_000,
      516: 300.5,
      519: 'spring-2017',
    },
  },
  {
    ...place,
    id: 123124,
    name: 'Repeat order',
    price: 480,
    contactIds: [7002, 7005],
    mainContactId: 7002,
    responsibleUserId: 504142,
    own: { 504: 'Recommendation', 510: false },
  },
  {
    ...place,
    stageId: secondStage ?? 0,
    id: 123125,
    name: 'Annual contract',
    price: 9600,
    // The main contact is not the one that was linked first.
    contactIds: [7004, 7003],
    mainContactId: 7003,
    companyId: 8002,
    responsibleUserId: 504141,
  },
];

/** The customers; they have the numbers of the leads, so that cards stay where they are when the entity is changed. */
export const customers: readonly Customer[] = leads.map((lead) => ({
  ...lead,
  nextPrice: lead.price,
  own: { 521: 'Broadway' },
}));
