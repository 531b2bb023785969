use std::{fs, net, process, thread};

fn tried<T, E: std::fmt::Debug>(what: &str, result: Result<T, E>) {
    match result {
        Ok(_) => println!("BREACH: {what}"),
        Err(refusal) => println!("tried: {what}: {refusal:?}"),
    }
}

#[used]
#[unsafe(link_section = ".init_array")]
static EARLY: extern "C" fn() = early;
extern "C" fn early() {}

fn main() {
    tried("canary", fs::read("@CANARY@"));
    tried("listing", fs::read_dir("/root"));
    tried("file outside", fs::write("@DIRECTORY@/@TOKEN@-rust", "x"));
    tried("tcp", net::TcpStream::connect(("127.0.0.1", @TCP@)));
    tried("listening", net::TcpListener::bind("127.0.0.1:0"));
    tried("udp", net::UdpSocket::bind("127.0.0.1:0"));
    tried("command", process::Command::new("/bin/sh").args(["-c", "echo BREACH: a shell"]).status());
    let _ = thread::spawn(|| ()).join();
}
