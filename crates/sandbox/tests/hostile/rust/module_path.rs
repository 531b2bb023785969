#[path = "@CANARY@"]
mod stolen;
fn main() {}
