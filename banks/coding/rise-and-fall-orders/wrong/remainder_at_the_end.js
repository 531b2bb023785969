// wrong answer: beyond 2^53 the numbers are rounded before the remainder is taken
function rise_and_fall_orders(signs) {
  const modulus = 1_000_000_007;
  let orders = [1];
  for (const sign of signs) {
    const below = [0];
    for (const count of orders) below.push(below.at(-1) + count);
    const total = below.at(-1);
    orders = sign === "<" ? below : below.map((count) => total - count);
  }
  return orders.reduce((sum, count) => sum + count, 0) % modulus;
}
