macro_rules! flood { ($($a:tt)*) => { compile_error!("flood of errors, as long as can be"); $(const _: () = { let $a: u8 = "text"; };)* }; }
macro_rules! more { ($($a:tt)*) => { flood!($($a)* $($a)*); flood!($($a)* $($a)*); flood!($($a)* $($a)*); }; }
more!(a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z);
fn main() {}
