#![recursion_limit = "4000000"]
macro_rules! grow { ($($a:tt)*) => { grow!($($a)* $($a)*) }; }
fn main() {
    grow!(x);
}
