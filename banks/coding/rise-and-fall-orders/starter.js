function rise_and_fall_orders(signs) {
  return 0;
}
