#![type_length_limit = "1000000000"]
fn nest<T: Copy>(x: T, depth: u8) -> usize {
    if depth == 0 { std::mem::size_of::<T>() } else { nest((x, x), depth - 1) }
}
fn main() {
    println!("{}", nest(0u8, 40));
}
