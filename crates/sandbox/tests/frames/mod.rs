//! Frames for the program in the box, as little of them as the tests of the box need.

use sandbox::{Event, Job, Limits, Reply, Run, Warm};

/// The frame that hands over a job: call `entry` of `code`.
pub fn function(code: &str, entry: &str) -> Vec<u8> {
    let mut body = b"Jm".to_vec();
    body.extend(8_u32.to_le_bytes());
    for (key, value) in [("mode", "function"), ("code", code), ("file", "solution.py"), ("entry", entry)] {
        text(&mut body, key);
        text(&mut body, value);
    }
    text(&mut body, "adapter");
    body.push(b'N');
    text(&mut body, "result");
    text(&mut body, "value");
    for key in ["keep_arguments", "collect"] {
        text(&mut body, key);
        body.push(b'F');
    }
    body
}

/// The frame of one case: the arguments are the integer given.
pub fn case(number: i64) -> Vec<u8> {
    let mut body = b"Cm".to_vec();
    body.extend(2_u32.to_le_bytes());
    text(&mut body, "args");
    body.push(b't');
    body.extend(1_u32.to_le_bytes());
    body.push(b'i');
    body.extend(number.to_le_bytes());
    text(&mut body, "seed");
    body.push(b'N');
    body
}

fn text(body: &mut Vec<u8>, value: &str) {
    body.push(b's');
    body.extend((value.len() as u32).to_le_bytes());
    body.extend(value.as_bytes());
}

/// Runs a job with one case, and returns the frames that came.
pub fn run_python(warm: &Warm, job: Vec<u8>, limits: &Limits) -> (Run, Vec<Vec<u8>>) {
    let mut frames = Vec::new();
    let job = Job { frames: vec![job], ..Job::default() };
    let run = warm.run(job, limits, &mut |event| {
        let Event::Frame { body, .. } = event;
        frames.push(body.to_vec());
        match body[0] {
            b'R' => Reply::Send(case(1)),
            _ => Reply::Send(b"E".to_vec()),
        }
    });
    (run.unwrap(), frames)
}
