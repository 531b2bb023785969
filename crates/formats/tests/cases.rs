//! The cases that come with the program: that all of them are whole, and how estimates are judged.

use domain::design::estimate::{Agreement, judge};

#[test]
fn every_case_is_whole() {
    for case in formats::case::built_in().unwrap_or_else(|error| panic!("{error}")) {
        assert!(case.estimates.len() >= 5, "{}: {}", case.name, case.estimates.len());
        for asked in &case.estimates {
            let expected = &asked.expected;
            println!("{} {} = {} [{:.4e}]", case.name, asked.name, expected.written(), expected.value());
        }
    }
}

#[test]
fn try_one() {
    let case = formats::case::named("recommender").unwrap().unwrap();
    for (name, text) in [("qps", "1.16M QPS"), ("qps", "100 billion requests per second"), ("qps", "12 request/s"), ("qps","100e9 requests a day"), ("qps", "11,574 qps"), ("qps", "1e11 requests"), ("peak_qps","1.2M"), ("index","512 GB"),("index","119 GiB"),("index","119 GB"),("index","16 GB"),("log","200TB"),("log","200 TB/day"),("feature_cards","74"), ("gpu_cost","$630k/month"),("gpu_cost","$126k/month"),("gpu_cost","$860/month"),("ranking_gpus","58 GPUs"),("ranking_gpus","7 cards"),("qps","14 requests per second per user")] {
        let judgment = judge(&case.asked(name).unwrap().expected, text);
        let kind = match &judgment.agreement { Agreement::Right(_) => "right", Agreement::Slipped(s) => s[0].trap.name(), Agreement::Off => "off", Agreement::OtherDimension(_) => "dimension", Agreement::Unreadable(_) => "unreadable" };
        println!("{name} {text}: {kind}: {}", judgment.sentence);
    }
}
