import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// Reads what comes and answers 200: what Node itself takes for a request, beside which the receiver is measured.
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-length': 0 }).end());
}).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ step: 'start', url: `http://127.0.0.1:${port}`, metricsUrl: '' }));
});
