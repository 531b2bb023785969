function matrix_chain_cost(sizes) {
  return -1;
}
