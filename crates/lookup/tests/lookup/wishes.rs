//! Which words led nowhere.

use lookup::{Vain, Wish, folded};

/// What a wish has told so far, in short: `-` before words that found nothing, `~` before what was not opened.
#[derive(Default)]
struct Told {
    wish: Wish,
    told: Vec<String>,
}

impl Told {
    fn rests(&mut self, words: &str, found: bool) {
        let vain = self.wish.rests(words, found);
        self.told.extend(vain.map(short));
    }

    fn left(&mut self) {
        self.told.extend(self.wish.left().map(short));
    }
}

fn short(vain: Vain) -> String {
    let mark = if vain.found { '~' } else { '-' };
    format!("{mark}{}", vain.words)
}

#[test]
fn words_that_find_nothing_are_told_at_once_and_once() {
    let mut told = Told::default();
    told.rests("充电桩报备", false);
    assert_eq!(told.told, ["-充电桩报备"]);
    told.left();
    told.rests("充电桩报备", false);
    assert_eq!(told.told.len(), 1);
}

#[test]
fn words_that_find_something_are_told_when_they_are_left() {
    let mut told = Told::default();
    told.rests("低保", true);
    assert!(told.told.is_empty());
    told.left();
    told.left();
    assert_eq!(told.told, ["~低保"]);
}

#[test]
fn who_opens_a_result_has_found_it() {
    let mut told = Told::default();
    told.rests("低保", true);
    told.wish.opened();
    told.left();
    assert!(told.told.is_empty());
}

#[test]
fn what_grows_is_one_wish_and_its_last_form_counts() {
    let mut told = Told::default();
    told.rests("低保", true);
    told.rests("低保边缘", true);
    told.rests("低保边缘户", true);
    told.left();
    assert_eq!(told.told, ["~低保边缘户"]);
}

#[test]
fn a_wish_that_is_told_grows_on_untold() {
    let mut told = Told::default();
    told.rests("充电桩", false);
    told.rests("充电桩报备", false);
    told.left();
    assert_eq!(told.told, ["-充电桩"]);
}

#[test]
fn other_words_are_another_wish_and_leave_the_one_before() {
    let mut told = Told::default();
    told.rests("低保户", true);
    told.rests("低保", true);
    told.rests("飞艇驾照", false);
    told.rests("低保户", true);
    told.wish.opened();
    told.left();
    assert_eq!(told.told, ["~低保户", "~低保", "-飞艇驾照"]);
}

#[test]
fn words_are_folded_to_what_is_understood_of_them() {
    for typed in ["ＷiFi　安装", "  wifi, 安装？ ", "WIFI\t安装"] {
        assert_eq!(folded(typed), "wifi 安装");
    }
    assert_eq!(folded("？！ 😀"), "");
}
