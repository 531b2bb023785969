//! The embedder: its vectors are those of an independent calculation, its ranges those of the text.

use std::fs;

use models::Embedder;

use crate::{folder, tiny};

fn embedder() -> Embedder {
    let (_keeper, folder) = folder();
    tiny::write(&folder);
    Embedder::open(&folder).unwrap()
}

fn assert_close(vector: &[f32], expected: [f32; tiny::HIDDEN]) {
    let worst = vector.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
    assert!(vector.len() == tiny::HIDDEN && worst < 3e-6, "{vector:?} is {worst} from {expected:?}");
}

#[test]
fn vectors_are_those_of_reference_py() {
    let embedder = embedder();
    let reading = embedder.read(&["The naïve gradient follows."]).remove(0);
    assert_close(&reading.whole, [-0.525407, 0.495181, -0.375341, 0.293373, 0.337339, -0.33847, 0.051637, 0.144111]);
    assert_close(
        &reading.tokens[2].vector,
        [-0.533461, 0.5094, -0.354279, 0.280086, 0.34152, -0.340042, 0.045889, 0.13266],
    );
    let long = "the cat ".repeat(9) + ".";
    assert_close(
        &embedder.embed(&[&long])[0],
        [-0.53012, 0.511362, -0.351017, 0.264023, 0.348071, -0.349821, 0.03833, 0.13987],
    );
    assert_close(
        &embedder.embed(&["  \n"])[0],
        [-0.511577, 0.510736, -0.343473, 0.320307, 0.314163, -0.368851, 0.023895, 0.146787],
    );
}

#[test]
fn pieces_stand_for_the_bytes_they_were_read_from() {
    let embedder = embedder();
    let check = |text: &str| -> String {
        let tokens = embedder.tokens(text);
        assert!(tokens.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{text}");
        tokens.iter().map(|token| &text[token.range.clone()]).collect::<Vec<_>>().join("|")
    };
    assert_eq!(check("The NAÏVE gradients follows, downhill."), "The|NAÏVE|gradient|s|follow|s|,|down|hill|.");
    assert_eq!(check("cat\u{200b}.regularization\u{a0}x"), "cat|.|regular|ization|x");
    assert_eq!(check("学习, 学"), "学|习|,|学");
    assert_eq!(check("Мир в мир"), "Мир|в|мир");
    assert_eq!(check("zzz cat"), "zzz|cat");
    assert_eq!(check("[SEP]"), "[|SEP|]", "what a person writes is text");
    assert_eq!(check(&format!("{} cat", "x".repeat(200))), format!("{}|cat", "x".repeat(200)));
    assert_eq!(check(""), "");
}

#[test]
fn the_same_text_gives_the_same_bytes_alone_and_among_others() {
    let embedder = embedder();
    let texts: Vec<String> = (0..40).map(|n| "the cat follows the gradient ".repeat(n)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let together = embedder.read(&texts);
    for (text, reading) in texts.iter().zip(&together) {
        assert_eq!(&embedder.read(&[text])[0], reading);
    }
    assert_eq!(embedder.read(&texts), together);
}

#[test]
fn all_vectors_have_length_one() {
    let reading = embedder().read(&["a cat sleeps on the windowsill, the gradient descends downhill."]).remove(0);
    for vector in reading.tokens.iter().map(|token| &token.vector).chain([&reading.whole]) {
        let length: f32 = vector.iter().map(|number| number * number).sum();
        assert!((length - 1.0).abs() < 1e-5, "{length}");
    }
}

#[test]
fn ten_megabytes_are_read_as_far_as_the_limit() {
    let embedder = embedder();
    assert_eq!(embedder.tokens(&"the cat ".repeat(1_250_000)).len(), 2_032);
    assert_eq!(embedder.tokens(&"x".repeat(10_000_000)).len(), 1);
    assert_eq!(embedder.tokens(&"\u{301}".repeat(1_000_000)).len(), 0);
    assert_eq!(embedder.tokens(&"\u{fdfa}".repeat(100_000)).len(), 1);
    assert_eq!(embedder.tokens(&" ".repeat(10_000_000)).len(), 0);
}

#[test]
fn the_identity_is_that_of_the_weights() {
    let (_keeper, folder) = folder();
    tiny::write(&folder);
    let embedder = Embedder::open(&folder).unwrap();
    let identity = embedder.identity().unwrap().to_owned();
    assert_eq!(identity.len(), 64);
    let mut bytes = fs::read(folder.join("model.safetensors")).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(folder.join("model.safetensors"), bytes).unwrap();
    assert_ne!(Embedder::open(&folder).unwrap().identity().unwrap(), identity);
}

#[test]
fn the_first_piece_is_taken_where_the_model_says_so() {
    let (_keeper, folder) = folder();
    tiny::write(&folder);
    let mean = Embedder::open(&folder).unwrap().embed(&["the cat"]);
    fs::create_dir(folder.join("1_Pooling")).unwrap();
    fs::write(folder.join("1_Pooling/config.json"), r#"{"pooling_mode_cls_token": true}"#).unwrap();
    assert_ne!(Embedder::open(&folder).unwrap().embed(&["the cat"]), mean);
    fs::write(folder.join("1_Pooling/config.json"), r#"{"pooling_mode_max_tokens": true}"#).unwrap();
    assert!(Embedder::open(&folder).unwrap_err().to_string().contains("way of pooling"));
}

#[test]
fn what_is_no_model_is_refused_in_words() {
    let check = |spoil: &dyn Fn(&camino::Utf8Path)| {
        let (_keeper, folder) = folder();
        tiny::write(&folder);
        spoil(&folder);
        let error = Embedder::open(&folder).unwrap_err();
        error.to_string().replace(folder.as_str(), "FOLDER")
    };
    let config = |name: &str, value: serde_json::Value| {
        let mut config = tiny::config();
        config[name] = value;
        move |folder: &camino::Utf8Path| fs::write(folder.join("config.json"), config.to_string()).unwrap()
    };
    let cut = |length: usize| {
        move |folder: &camino::Utf8Path| {
            let bytes = fs::read(folder.join("model.safetensors")).unwrap();
            fs::write(folder.join("model.safetensors"), &bytes[..length.min(bytes.len() - 1)]).unwrap();
        }
    };
    insta::assert_snapshot!(
        [
            check(&|folder| fs::remove_file(folder.join("config.json")).unwrap()),
            check(&|folder| fs::remove_file(folder.join("model.safetensors")).unwrap()),
            check(&config("model_type", "roberta".into())),
            check(&config("hidden_act", "relu".into())),
            check(&config("hidden_size", 9.into())),
            check(&config("intermediate_size", 32.into())),
            check(&config("num_hidden_layers", 3.into())),
            check(&config("vocab_size", u64::MAX.into())),
            check(&config("vocab_size", 20.into())),
            check(&cut(3)),
            check(&cut(300)),
            check(&cut(usize::MAX)),
            check(&|folder| fs::write(folder.join("model.safetensors"), [0xff; 64]).unwrap()),
            check(&|folder| fs::write(folder.join("model.safetensors"), tiny::safetensors("F16")).unwrap()),
            check(&|folder| fs::write(folder.join("tokenizer.json"), "{\"model\": {\"type\": \"BPE\", \"vocab\": {}}}").unwrap()),
            check(&|folder| fs::write(folder.join("tokenizer.json"), "[".repeat(100_000)).unwrap()),
        ]
        .join("\n"),
        @r"
    cannot read `FOLDER/config.json`; a model is a folder with config.json, tokenizer.json and model.safetensors
    cannot read `FOLDER/model.safetensors`; a model is a folder with config.json, tokenizer.json and model.safetensors
    `FOLDER/config.json` says it is a `roberta` model; this program runs `bert`
    `FOLDER/config.json` asks for another activation or other positions than BERT's; take another model
    `FOLDER/config.json` states sizes no BERT has; take another model
    `FOLDER/model.safetensors` holds `encoder.layer.0.intermediate.dense.weight` in the shape [16, 8], config.json says [32, 8]; take both from the same model
    `FOLDER/model.safetensors` has no table `encoder.layer.2.attention.self.query.weight`; it is not a BERT sentence model
    `FOLDER/config.json` states sizes no BERT has; take another model
    `FOLDER/tokenizer.json` numbers pieces beyond the 20 vectors that config.json speaks of; take both from the same model
    `FOLDER/model.safetensors` is too short for a safetensors file; fetch it again
    `FOLDER/model.safetensors` is not a safetensors file, or only its beginning; fetch it again
    `FOLDER/model.safetensors` ends before the table `encoder.layer.1.output.LayerNorm.bias` does (9998 bytes, 9999 are needed); fetch it again
    `FOLDER/model.safetensors` is not a safetensors file, or only its beginning; fetch it again
    `FOLDER/model.safetensors` holds `embeddings.word_embeddings.weight` as F16; take the model in 32-bit floats (F32)
    `FOLDER/tokenizer.json` is not BERT's WordPiece; take a BERT model such as all-MiniLM-L6-v2
    `FOLDER/tokenizer.json` is not a tokenizer this program reads (invalid type: sequence, expected a string at line 1 column 2); take a BERT model with a WordPiece vocabulary
    "
    );
}
