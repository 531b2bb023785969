//! The pictures of a bank that was practiced for weeks, in a real browser: `ui/test/pictures.test.mjs` looks at them.

mod chromium;
mod practiced;

use std::path::Path;

use chromium::{Tools, workspace};

#[test]
fn pictures_of_two_months_are_seen_walked_through_and_read_as_tables() {
    let Some(tools) = Tools::find("the pictures") else { return };
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let bank = home.path().join("bank.db");
    let reviews = practiced::bank(&bank, &workspace().join("banks/starter"), 60, "kind:theory OR kind:coding");
    assert!(reviews > 150, "{reviews} reviews");
    tools.run("pictures", &[("GREENROOM_BIN", Path::new(env!("CARGO_BIN_EXE_greenroom"))), ("GREENROOM_BANK", &bank)]);
}
