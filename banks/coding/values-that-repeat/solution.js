function values_that_repeat(values) {
  // A Map lists its keys in the order in which they were first set.
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([value]) => value);
}
