def rise_and_fall_orders(signs: str) -> int:
    return 0
