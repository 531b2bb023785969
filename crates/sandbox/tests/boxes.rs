//! What a box lets through and what is told of it, on every tier that this machine allows, as root and as an ordinary user.
//!
//! The one test starts this program anew for each tier, since a process cannot become an ordinary user and root again.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a failure in what the test prepares fails the test")]

mod frames;

use std::os::unix::fs::PermissionsExt;
use std::process::Command as Process;
use std::time::{Duration, Instant};

use frames::{case, function, run_python};
use sandbox::{
    Cold, Command, Event, Exit, File, Host, Job, Language, Limits, Profile, Reply, Run, Settings, Tier, Warm,
};

const TIERS: [(&str, Tier); 2] = [("namespaces", Tier::Namespaces { root: false }), ("landlock", Tier::Landlock)];
const WISH: &str = "GREENROOM_TEST_TIER";

#[test]
fn every_tier_keeps_its_promises() {
    if let Ok(wish) = std::env::var(WISH) {
        let (_, tier) = TIERS.into_iter().find(|(name, _)| *name == wish).expect("a tier of the list");
        return keeps_its_promises(tier);
    }
    let folder = std::env::temp_dir().join(format!("greenroom-boxes-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = folder.join("boxes");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let root = Process::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    let mut failed = Vec::new();
    for (name, _) in TIERS {
        for ordinary in [false, true] {
            if !root && ordinary {
                continue;
            }
            let mut process = if ordinary { Process::new("setpriv") } else { Process::new(&program) };
            if ordinary {
                process.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(&program);
                process.env("HOME", "/nonexistent").env("PATH", "/usr/local/bin:/usr/bin:/bin");
            }
            let process = process
                .args(["--exact", "every_tier_keeps_its_promises", "--nocapture"])
                .env(WISH, name)
                .current_dir("/");
            match process.status() {
                Ok(status) if status.success() => {}
                Ok(status) => failed.push(format!("{name}, ordinary user {ordinary}: {status}")),
                Err(e) => println!("skipped {name} as an ordinary user: setpriv cannot be started: {e}"),
            }
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(failed.is_empty(), "{failed:#?}");
}

fn keeps_its_promises(tier: Tier) {
    let host = Host::probe(&Settings { tier: Some(tier), ..Settings::default() });
    let tier = match &host.tier {
        Ok(tier) => *tier,
        Err(refusal) => return println!("skipped {tier}: {refusal}"),
    };
    println!("{tier}");
    match Warm::start(&host, &["numpy"]) {
        Ok(warm) => {
            exits_are_told_apart(&warm, tier);
            two_runs_speak_with_each_other(&warm);
            input_and_output_arrive(&warm);
            nothing_is_left(&warm);
            every_run_finds_an_untouched_directory(&warm, tier);
        }
        Err(sandbox::SandboxError::NoPython) => println!("skipped the warm runs: no python3 that this user can run"),
        Err(e) => panic!("{e:?}"),
    }
    let cold = Cold::start(&host).unwrap();
    programs_are_started(&cold, tier);
    compilers_run(&host, &cold);
}

/// A program, and whether its exit and its last frame are as they must be.
type Program<'a> = (&'a str, &'a dyn Fn(&Run, u8) -> bool);

fn exits_are_told_apart(warm: &Warm, tier: Tier) {
    let limits = Limits {
        cpu: Duration::from_millis(400),
        idle: Duration::from_millis(400),
        memory: 96 << 20,
        output: 64 << 10,
        ..Limits::default()
    };
    let exit = |wanted: Exit| move |run: &Run, _: u8| run.exit == wanted;
    let value = |run: &Run, kind: u8| run.exit == Exit::Code(0) && kind == b'V';
    let error = |run: &Run, kind: u8| run.exit == Exit::Code(0) && kind == b'X';
    let namespaces = matches!(tier, Tier::Namespaces { .. });
    let (time, idle, memory, output) =
        (exit(Exit::CpuLimit), exit(Exit::IdleLimit), exit(Exit::MemoryLimit), exit(Exit::OutputLimit));
    let (fork, run, socket) = (
        |run: &Run, _: u8| matches!(&run.exit, Exit::ForbiddenCall(name) if name == "fork" || name == "clone"),
        |run: &Run, _: u8| matches!(&run.exit, Exit::ForbiddenCall(name) if name == "vfork" || name == "fork" || name == "clone"),
        exit(Exit::ForbiddenCall("socket".to_owned())),
    );
    let (abort, fault, code) = (exit(Exit::Signal(6)), exit(Exit::Signal(11)), exit(Exit::Code(7)));
    let protocol = |run: &Run, _: u8| matches!(run.exit, Exit::Protocol(_));
    let written = if namespaces { &value as &dyn Fn(&Run, u8) -> bool } else { &error };
    let programs: [Program<'_>; 20] = [
        ("return x + 1", &value),
        ("import numpy; return float(numpy.ones(9).sum())", &value),
        ("import asyncio; return asyncio.run(asyncio.sleep(0.01, 3))", &value),
        ("import threading as t; a = t.Thread(target=print); a.start(); a.join(); return 1", &value),
        ("1 / 0", &error),
        ("while True: pass", &time),
        ("import time; time.sleep(60)", &idle),
        ("a = []\n    while True: a.append(bytearray(b'x' * 1000000))", &memory),
        ("import mmap\n    m = mmap.mmap(-1, 1 << 29)\n    for i in range(0, 1 << 29, 4096): m[i] = 1", &memory),
        ("return len(bytearray(1 << 40))", &error),
        ("while True: print('x' * 1000)", &output),
        ("import os; os.fork()", &fork),
        ("import subprocess; subprocess.run(['/bin/true'])", &run),
        ("import socket; socket.socket()", &socket),
        ("import os; os.abort()", &abort),
        ("import ctypes; ctypes.string_at(0)", &fault),
        ("import os; os._exit(7)", &code),
        ("import os; os.write(3, bytes([255] * 8))", &protocol),
        ("open('/etc/passwd')", &error),
        ("open('note', 'w').write('x'); return open('note').read()", written),
    ];
    for (body, right) in programs {
        let begun = Instant::now();
        let (run, frames) = run_python(warm, function(&format!("def f(x):\n    {body}\n"), "f"), &limits);
        let kind = frames.last().map_or(0, |frame| frame[0]);
        assert!(right(&run, kind), "{tier}: `{body}` ended as {:?} with a frame {:?}", run.exit, char::from(kind));
        assert!(begun.elapsed() < Duration::from_secs(30), "`{body}` took {:?}", begun.elapsed());
    }
}

fn two_runs_speak_with_each_other(warm: &Warm) {
    let (one, other) = std::os::unix::net::UnixStream::pair().unwrap();
    let talk = |peer: std::os::unix::net::UnixStream, code: &str| {
        let job = Job { frames: vec![function(code, "f")], peers: vec![peer.into()], ..Job::default() };
        let mut last = Vec::new();
        let run = warm.run(job, &Limits::default(), &mut |event| {
            let Event::Frame { body, .. } = event;
            last = body.to_vec();
            if body[0] == b'R' { Reply::Send(case(1)) } else { Reply::Finish }
        });
        assert_eq!(run.unwrap().exit, Exit::Code(0));
        last
    };
    std::thread::scope(|scope| {
        scope.spawn(|| talk(one, "import os\ndef f(x):\n    os.write(4, b'question')\n    return os.read(4, 9)\n"));
        let answer = talk(
            other,
            "import os\ndef f(x):\n    question = os.read(4, 9)\n    os.write(4, b'answer')\n    return question\n",
        );
        assert!(answer.windows(8).any(|window| window == b"question"), "{answer:?}");
    });
}

fn input_and_output_arrive(warm: &Warm) {
    let code = "import sys\ndef f(x):\n    print(sys.stdin.read(), end='')\n    print('aside', file=sys.stderr)\n";
    let input = "a line\n".repeat(3000);
    let job = Job { frames: vec![function(code, "f")], stdin: input.clone().into_bytes(), ..Job::default() };
    let mut before = None;
    let run = warm.run(job, &Limits::default(), &mut |event| {
        let Event::Frame { body, stdout_so_far, .. } = event;
        if body[0] == b'R' {
            return Reply::Send(case(1));
        }
        before = Some(stdout_so_far);
        Reply::Finish
    });
    let run = run.unwrap();
    assert_eq!((run.stdout.len(), before), (input.len(), Some(input.len())));
    assert_eq!(run.stderr, b"aside\n");
}

fn nothing_is_left(warm: &Warm) {
    let open = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let before = open();
    for _ in 0..100 {
        run_python(warm, function("def f(x):\n    return x\n", "f"), &Limits::default());
    }
    // A child that stands ready is known by two descriptors, and there are at most eight interpreters.
    assert!(open() <= before + 16, "{} descriptors of the supervisor, {before} before", open());
}

/// A run whose predecessor left the directory as it was may have the same one, and must not be able to tell.
fn every_run_finds_an_untouched_directory(warm: &Warm, tier: Tier) {
    if tier == Tier::Landlock {
        return;
    }
    let look = "import os, time\ndef f(x):\n    assert os.getcwd() == '/box/tmp/work', os.getcwd()\n    for place in ('.', '..'):\n        it = os.stat(place)\n        \
        assert it.st_mode & 0o777 == 0o700, oct(it.st_mode)\n        assert min(it.st_atime, it.st_mtime, it.st_ctime) > 1e9, it\n    \
        assert os.listdir('.') == [] and os.listdir('..') == ['work'], os.listdir('..')\n    \
        held = os.statvfs('.')\n    assert held.f_files - held.f_ffree == 2, held\n    open('own', 'w').write('x')\n    return os.stat('own').st_ino\n";
    let marks = [
        "open('left', 'w').write('x')",
        "os.mkdir('../left')",
        "os.chmod('.', 0o755)",
        "os.utime('..', (1, 1))",
        "open('left', 'w').close(); os.remove('left')",
        "os.listdir('.')",
        "os.symlink('/', 'left')",
        "os.rmdir('../work')",
        "os.rename('../work', '../other')",
        "os.chmod('..', 0)",
        "open('left', 'wb').truncate(15 << 20)",
    ];
    // More rounds than there are interpreters, so that each mark meets one that was marked before.
    for mark in marks.iter().chain(&marks).chain(&marks) {
        let code = format!("import os\ndef f(x):\n    {mark}\n    return 1\n");
        run_python(warm, function(&code, "f"), &Limits::default());
        let (_, frames) = run_python(warm, function(look, "f"), &Limits::default());
        let last = frames.last().unwrap();
        assert_eq!(last[0], b'V', "after {mark}: {}", String::from_utf8_lossy(last));
    }
}

fn programs_are_started(cold: &Cold, tier: Tier) {
    let run = |argv: &[&str], profile: Profile, files: Vec<File>| {
        let argv = argv.iter().map(|&word| word.to_owned()).collect();
        cold.run(&Command { argv, profile, files, ..Command::default() }, &Limits::default(), &mut |_| Reply::Wait)
            .unwrap()
    };
    let echo = run(&["/bin/echo", "hello"], Profile::Strict, Vec::new());
    assert_eq!((echo.exit, echo.stdout), (Exit::Code(0), b"hello\n".to_vec()), "{tier}");
    let file = File { name: "below/note".to_owned(), content: b"kept".to_vec(), executable: false };
    let cat = run(&["/bin/cat", "below/note"], Profile::Strict, vec![file.clone()]);
    assert_eq!((cat.exit, cat.stdout), (Exit::Code(0), b"kept".to_vec()), "{tier}");
    // Without the list of libraries every program would search for its own, which is slow and silent.
    if std::path::Path::new("/etc/ld.so.cache").exists() {
        assert_eq!(run(&["/bin/cat", "/etc/ld.so.cache"], Profile::Strict, Vec::new()).exit, Exit::Code(0), "{tier}");
    }
    let shell = run(&["/bin/sh", "-c", "/bin/true; /bin/true"], Profile::Strict, Vec::new());
    assert!(matches!(shell.exit, Exit::ForbiddenCall(_)), "{tier}: {:?}", shell.exit);
    let shell = run(&["/bin/sh", "-c", "cat /etc/shadow; cat below/note; exit 3"], Profile::Compiler, vec![file]);
    assert_eq!((shell.exit, shell.stdout), (Exit::Code(3), b"kept".to_vec()), "{tier}");
    let outside = File { name: "../note".to_owned(), ..File::default() };
    let command = Command { argv: vec!["/bin/true".to_owned()], files: vec![outside], ..Command::default() };
    assert!(cold.run(&command, &Limits::default(), &mut |_| Reply::Wait).is_err());
}

fn compilers_run(host: &Host, cold: &Cold) {
    let sources = [
        (Language::Cpp, "main.cpp", "#include <cstdio>\nint main() { std::puts(\"hi\"); }\n"),
        (Language::Rust, "main.rs", "fn main() { println!(\"hi\"); }\n"),
    ];
    for (language, name, source) in sources {
        let tool = match host.toolchain(language) {
            Ok(tool) => tool,
            Err(missing) => {
                println!("skipped {language:?}: {missing}");
                continue;
            }
        };
        let mut argv = vec![tool.program.to_str().unwrap().to_owned()];
        argv.extend(tool.arguments.iter().cloned());
        argv.extend(["-o", "main", name].map(str::to_owned));
        let command = Command {
            argv,
            files: vec![File { name: name.to_owned(), content: source.into(), executable: false }],
            profile: Profile::Compiler,
            read: tool.read.clone(),
            artifact: Some("main".to_owned()),
            ..Command::default()
        };
        let run = cold.run(&command, &Limits::compiler(), &mut |_| Reply::Wait).unwrap();
        assert_eq!(run.exit, Exit::Code(0), "{}", String::from_utf8_lossy(&run.stderr));
        let main = File { name: "main".to_owned(), content: run.artifact, executable: true };
        let command = Command { argv: vec!["main".to_owned()], files: vec![main], ..Command::default() };
        let run = cold.run(&command, &Limits::default(), &mut |_| Reply::Wait).unwrap();
        assert_eq!((run.exit, run.stdout), (Exit::Code(0), b"hi\n".to_vec()));
    }
}
