fn main() {
    let stolen: Option<&str> = option_env!("@VARIABLE@");
    if let Some(text) = stolen {
        println!("BREACH: {text}");
    }
    for name in ["@VARIABLE@", "USER", "SSH_CLIENT", "CARGO_HOME"] {
        if std::env::var(name).is_ok() {
            println!("BREACH: variable {name}");
        }
    }
}
