const kept = 1000;

/** Remembers for ten minutes what is asked for often and changes seldom; one question however many ask at once. */
export function remember<Answer>(ask: (key: number) => Promise<Answer>): (key: number) => Promise<Answer> {
  const known = new Map<number, { until: number; answer: Promise<Answer> }>();
  return (key) => {
    const found = known.get(key);
    if (found && found.until > Date.now()) return found.answer;
    const answer = ask(key);
    known.delete(key);
    known.set(key, { until: Date.now() + 10 * 60 * 1000, answer });
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    // A failure is not worth remembering.
    answer.catch(() => known.get(key)?.answer === answer && known.delete(key));
    return answer;
  };
}
