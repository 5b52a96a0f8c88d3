//! Turns `locales/*.json` into the `i18n` module: a key that is missing or misspelled does not compile.
//!
//! It calls the code generator itself: `leptos_i18n_build` would compile ICU's data exporter with it, for number and
//! date formats this app does not use.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let strings = ParseOptions::new().interpolate_display(true);
    let config = Config::new("zh-CN")?
        .add_locale("en")?
        .parse_options(strings);
    let locales = parse_locales(None, config)?;
    for warning in locales.diag.warnings().iter() {
        println!("cargo::warning={warning}");
    }
    for error in locales.diag.errors().iter() {
        println!("cargo::error={error}");
    }
    let quiet = "#![allow(warnings)]".parse()?;
    let code = leptos_i18n_codegen::gen_code(&locales, None, false, Some(&quiet), false)?;
    let file = PathBuf::from(env::var("OUT_DIR")?).join("i18n.rs");
    fs::write(file, code.to_string())?;
    Ok(())
}
