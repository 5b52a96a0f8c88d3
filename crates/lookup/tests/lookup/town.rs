//! A handful of real names with their other names, for the tests.

use lookup::{Entry, Index, Kind, Words, build};

/// Code, name, what people call it.
type Named = (&'static str, &'static str, &'static [&'static str]);

/// The names are those of the sample list.
const ITEMS: &[Named] = &[
    ("SAMPLE-0001", "最低生活保障对象认定", &["低保", "吃低保"]),
    ("SAMPLE-0005", "特困人员认定", &["五保户"]),
    ("SAMPLE-0043", "残疾人证新办", &[]),
    ("SAMPLE-0045", "残疾人证补办", &[]),
    ("SAMPLE-0047", "残疾人证注销", &[]),
    ("SAMPLE-0052", "生育登记", &["准生证"]),
    ("SAMPLE-0074", "预防接种证办理", &[]),
    ("SAMPLE-0130", "社会保障卡申领", &[]),
    ("SAMPLE-0135", "社会保障卡挂失与解挂", &[]),
    ("SAMPLE-0150", "城乡居民养老保险重复缴费退费", &[]),
    ("SAMPLE-0298", "医疗机构校验", &[]),
    ("SAMPLE-0300", "个体工商户设立登记", &["营业执照", "个体户"]),
    ("SAMPLE-0303", "个体工商户变更登记", &[]),
    ("SAMPLE-0304", "个体工商户注销登记", &[]),
    ("SAMPLE-0306", "个体工商户营业执照补领、换领", &[]),
    ("SAMPLE-0320", "食品经营许可（新办）", &[]),
    ("SAMPLE-0321", "食品经营许可（变更）", &[]),
    ("SAMPLE-0322", "食品经营许可（延续）", &[]),
    ("SAMPLE-0350", "居住证签注", &["暂住证"]),
    ("SAMPLE-0360", "补领居民身份证", &[]),
    ("SAMPLE-0361", "首次申领居民身份证", &[]),
    ("SAMPLE-0400", "养犬登记", &[]),
    ("SAMPLE-0560", "偿还购房贷款本息提取住房公积金", &[]),
    ("SAMPLE-0570", "居民用电更名、过户", &[]),
];

/// A bundle and what people call the wish.
const BUNDLE: Named = (
    "restaurant",
    "开一家小饭店",
    &["开面馆", "开小面馆", "开饭店"],
);

/// The sample catalogue's word list.
const WORDS: &str = include_str!("../../../../catalogue/words.tsv");

/// The entries of the town, the bundle last.
pub(crate) fn entries() -> Vec<Entry<'static>> {
    let entry = |&(id, name, words): &Named, kind| Entry {
        id,
        kind,
        name,
        words: words.to_vec(),
        about: Vec::new(),
        weight: 100,
    };
    let items = ITEMS.iter().map(|item| entry(item, Kind::Item));
    items.chain([entry(&BUNDLE, Kind::Bundle)]).collect()
}

/// The pack of some entries, with the sample's word list.
fn pack_of(entries: &[Entry<'_>]) -> Vec<u8> {
    build(
        entries,
        &Words::parse(WORDS).expect("the sample's word list is one"),
    )
}

/// The town's pack.
pub(crate) fn pack() -> Vec<u8> {
    pack_of(&entries())
}

/// The index of some entries, as the browser opens it.
pub(crate) fn index_of(entries: &[Entry<'_>]) -> Index {
    Index::open(&pack_of(entries)).expect("a pack is read as it was written")
}

/// The town's index.
pub(crate) fn index() -> Index {
    index_of(&entries())
}

/// The names that are found, best first.
pub(crate) fn names(query: &str) -> Vec<&'static str> {
    index()
        .find(query, 10)
        .iter()
        .map(|hit| entries()[hit.entry].name)
        .collect()
}

/// The first name that is found.
pub(crate) fn first(query: &str) -> &'static str {
    names(query).first().copied().unwrap_or("nothing")
}

/// What would be highlighted in the first name.
pub(crate) fn lit(query: &str) -> Vec<String> {
    let hit = &index().find(query, 1)[0];
    let name = entries()[hit.entry].name;
    let chars: Vec<char> = name.chars().collect();
    let lit = hit.lit(name).into_iter();
    lit.map(|range| chars[range].iter().collect()).collect()
}
