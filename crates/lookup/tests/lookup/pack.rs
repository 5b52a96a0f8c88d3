//! A pack is read as it was written; anything else is refused, with the reason.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use lookup::{Index, PackError, Words, WordsError};

use crate::town;

#[test]
fn what_is_no_pack_is_refused() {
    assert_eq!(Index::open(b"").unwrap_err(), PackError::NotAPack);
    assert_eq!(
        Index::open(b"<html>404 not found</html>").unwrap_err(),
        PackError::NotAPack
    );
}

#[test]
fn a_pack_of_another_format_is_refused_by_its_number() {
    let mut bytes = town::pack();
    bytes[4..6].copy_from_slice(&513_u16.to_le_bytes());
    assert_eq!(
        Index::open(&bytes).unwrap_err(),
        PackError::OtherFormat(513)
    );
}

#[test]
fn half_a_pack_is_refused() {
    let bytes = town::pack();
    assert_eq!(
        Index::open(&bytes[..bytes.len() / 2]).unwrap_err(),
        PackError::Damaged
    );
}

#[test]
fn the_same_entries_make_the_same_pack() {
    assert_eq!(town::pack(), town::pack());
}

#[test]
fn a_line_of_the_word_list_that_begins_with_no_term_is_named() {
    let found = Words::parse("# 词语表\n同义\t建房 盖房\n近义\t买 卖\n").unwrap_err();
    assert_eq!(
        found,
        WordsError {
            line: 3,
            found: "近义".to_owned()
        }
    );
}
