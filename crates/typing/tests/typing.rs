//! What can be written with letters alone, with the table that a kiosk loads.

use typing::Table;

fn table() -> Table {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/typing.txt");
    Table::parse(&std::fs::read_to_string(file).expect("the table"))
}

/// The first so many characters offered for the letters.
fn offered(letters: &str, count: usize) -> String {
    let candidates = table().candidates(letters);
    candidates
        .into_iter()
        .take(count)
        .map(|one| one.text)
        .collect()
}

/// Whether pressing the letters and picking, syllable after syllable, can write the text; no pick beyond the third row.
fn can_be_written(table: &Table, letters: &str, text: &str) -> bool {
    let mut left = letters;
    text.chars().all(|wanted| {
        let offered = table.candidates(left);
        let picked = offered
            .iter()
            .take(54)
            .find(|one| one.text == wanted.to_string());
        picked.is_some_and(|picked| {
            left = &left[picked.letters..];
            true
        })
    }) && left.is_empty()
}

#[test]
fn a_name_and_an_address_are_written_syllable_by_syllable() {
    let table = table();
    for (letters, text) in [
        ("zhangsan", "张三"),
        ("lvmeihua", "吕美华"),
        ("lumeihua", "吕美华"),
        ("quzhoushiqujiangqunianlizhen", "衢州市衢江区廿里镇"),
        ("huangshancun", "黄山村"),
        ("xianlu", "县路"),
        ("shanxianfa", "单显法"),
    ] {
        assert!(can_be_written(&table, letters, text), "{letters} {text}");
    }
}

#[test]
fn letters_that_may_be_parted_in_two_ways_offer_both_the_longer_first() {
    let candidates = table().candidates("xianlu");
    let place = |text: &str| {
        candidates
            .iter()
            .position(|one| one.text == text)
            .expect(text)
    };
    assert!(place("县") < place("西"));
    assert_eq!(candidates[place("县")].letters, "xian".len());
    assert_eq!(candidates[place("西")].letters, "xi".len());
}

#[test]
fn the_commonest_surnames_stand_among_the_first_nine() {
    // The ten most frequent of the census of 2020 (公安部户政管理研究中心《二〇二〇年全国姓名报告》).
    for (letters, surname) in [
        ("wang", "王"),
        ("li", "李"),
        ("zhang", "张"),
        ("liu", "刘"),
        ("chen", "陈"),
        ("yang", "杨"),
        ("huang", "黄"),
        ("zhao", "赵"),
        ("wu", "吴"),
        ("zhou", "周"),
    ] {
        assert!(
            offered(letters, 9).contains(surname),
            "{letters}: {}",
            offered(letters, 9)
        );
    }
}

#[test]
fn what_is_still_being_spelled_is_offered_too() {
    assert!(offered("zh", 18).contains(['中', '这', '张']));
    assert!(offered("zhan", 200).contains('张'));
}

#[test]
fn who_does_not_hear_zh_or_ng_finds_the_character_all_the_same() {
    assert!(offered("zang", 200).contains('张'));
    assert!(offered("lin", 200).contains('凌'));
}

#[test]
fn letters_that_spell_nothing_offer_nothing() {
    assert_eq!(table().candidates(""), []);
    assert_eq!(offered("vv", 9), "");
    assert_eq!(offered("张", 9), "");
}

#[test]
fn nothing_is_offered_twice() {
    let candidates = table().candidates("xian");
    let different: std::collections::BTreeSet<&str> =
        candidates.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(different.len(), candidates.len());
}

#[test]
fn every_syllable_has_its_characters_and_every_village_can_be_written() {
    let table = table();
    let villages = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../catalogue/towns/330803112/villages.tsv"
    );
    let villages = std::fs::read_to_string(villages).expect("the sample town's villages");
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let typed = include_str!("../../../public/typing.txt");
    let missing: String = villages
        .chars()
        .filter(han)
        .filter(|c| !typed.contains(*c))
        .collect();
    assert_eq!(missing, "");
    assert!(can_be_written(&table, "wo", "我"));
}

#[test]
fn words_of_a_text_are_offered_whole_the_frequent_ones_first() {
    let texts = [
        "个体工商户营业执照",
        "营业执照遗失补领",
        "开面馆",
        "重庆面馆",
    ];
    let words = |letters: &str| table().words(letters, texts);
    assert_eq!(words("yingyezhizhao"), ["营业执照"]);
    assert_eq!(words("mianguan"), ["面馆"]);
    assert_eq!(words("chongqing"), ["重庆"], "a character of two readings");
    assert_eq!(words("mian"), [] as [&str; 0], "one character is no word");
    assert_eq!(words("zhizhaoy"), [] as [&str; 0]);
}
