function max_product_of_three(values) {
  return 0;
}
