// wrong answer: the keys of an object are strings, so the numbers come back as text
function array_intersection(left, right) {
  const onRight = {};
  for (const value of right) onRight[value] = true;
  const shared = {};
  for (const value of left) if (onRight[value]) shared[value] = true;
  return Object.keys(shared);
}
