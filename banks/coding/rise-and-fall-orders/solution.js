function rise_and_fall_orders(signs) {
  const modulus = 1_000_000_007;
  // orders[r]: in how many orders of the runs placed so far the last one has rank r among them.
  let orders = [1];
  for (const sign of signs) {
    // below[r]: orders in which the run before the new one has a rank below r.
    const below = [0];
    for (const count of orders) below.push((below.at(-1) + count) % modulus);
    const total = below.at(-1);
    orders = sign === "<" ? below : below.map((count) => (total - count + modulus) % modulus);
  }
  return orders.reduce((sum, count) => (sum + count) % modulus, 0);
}
