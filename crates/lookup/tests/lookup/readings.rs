//! The readings travel and come back the same; what is not a table of readings is refused.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use lookup::{Readings, ReadingsError};

#[test]
fn readings_come_back_from_their_text_as_they_were() {
    let text = "chang长chong重fu复huan还zhong重|重chong复 还huan贷|长長";
    let readings = Readings::parse(text).unwrap();
    assert_eq!(readings.to_string(), text);
    let json = serde_json::to_string(&readings).unwrap();
    assert_eq!(json, format!("\"{text}\""));
    assert_eq!(serde_json::from_str::<Readings>(&json).unwrap(), readings);
}

#[test]
fn what_is_not_a_syllable_is_named() {
    assert_eq!(
        Readings::parse("xyz长||"),
        Err(ReadingsError::NotASyllable("xyz".to_owned()))
    );
    assert_eq!(
        Readings::parse("长||"),
        Err(ReadingsError::NotASyllable(String::new()))
    );
    assert_eq!(
        Readings::parse("|chong重|"),
        Err(ReadingsError::NoCharacter("chong重".to_owned()))
    );
}

#[cfg(feature = "pinyin")]
mod derived {
    use lookup::Readings;

    use crate::town;

    #[test]
    fn the_readings_of_the_town_are_those_the_server_works_out() {
        let entries = town::entries();
        let texts = entries
            .iter()
            .flat_map(|it| it.words.iter().map(|word| word.text).chain([it.name]));
        assert_eq!(Readings::of(texts).to_string(), town::READINGS.trim_end());
    }

    #[test]
    fn a_polyphone_gets_the_reading_of_its_phrase() {
        assert_eq!(
            Readings::of(["重复"]).to_string(),
            "fu复zhong重|重chong复|复復複"
        );
    }
}
