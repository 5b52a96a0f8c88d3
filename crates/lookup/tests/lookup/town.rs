//! A handful of real names with their other names, for the tests.

use lookup::{Entry, Hit, Index, Kind, Readings, Said, Spoken};

/// Code, name, what people call it.
type Named = (&'static str, &'static str, &'static [(&'static str, Said)]);

/// The names are those of the sample list.
const ITEMS: &[Named] = &[
    (
        "SAMPLE-0001",
        "最低生活保障对象认定",
        &[("低保", Said::Short), ("吃低保", Said::Wish)],
    ),
    ("SAMPLE-0005", "特困人员认定", &[("五保户", Said::Old)]),
    ("SAMPLE-0043", "残疾人证新办", &[]),
    ("SAMPLE-0045", "残疾人证补办", &[]),
    ("SAMPLE-0047", "残疾人证注销", &[]),
    ("SAMPLE-0052", "生育登记", &[("准生证", Said::Old)]),
    ("SAMPLE-0074", "预防接种证办理", &[]),
    ("SAMPLE-0130", "社会保障卡申领", &[]),
    ("SAMPLE-0135", "社会保障卡挂失与解挂", &[]),
    ("SAMPLE-0150", "城乡居民养老保险重复缴费退费", &[]),
    ("SAMPLE-0298", "医疗机构校验", &[]),
    (
        "SAMPLE-0300",
        "个体工商户设立登记",
        &[("营业执照", Said::Common), ("个体户", Said::Short)],
    ),
    ("SAMPLE-0303", "个体工商户变更登记", &[]),
    ("SAMPLE-0304", "个体工商户注销登记", &[]),
    ("SAMPLE-0306", "个体工商户营业执照补领、换领", &[]),
    ("SAMPLE-0320", "食品经营许可（新办）", &[]),
    ("SAMPLE-0321", "食品经营许可（变更）", &[]),
    ("SAMPLE-0322", "食品经营许可（延续）", &[]),
    ("SAMPLE-0350", "居住证签注", &[("暂住证", Said::Old)]),
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
    &[
        ("开面馆", Said::Common),
        ("开小面馆", Said::Wish),
        ("开饭店", Said::Common),
    ],
);

/// The readings as the server sends them for these names.
pub(crate) const READINGS: &str = include_str!("town/readings.txt");

/// The entries of the town, the bundle last.
pub(crate) fn entries() -> Vec<Entry<'static>> {
    let entry = |&(id, name, words): &Named, kind, weight| {
        let words = words
            .iter()
            .map(|&(text, said)| Spoken { text, said })
            .collect();
        Entry {
            id,
            kind,
            name,
            words,
            weight,
        }
    };
    let items = ITEMS.iter().map(|item| entry(item, Kind::Item, 100));
    items.chain([entry(&BUNDLE, Kind::Bundle, 100)]).collect()
}

/// The town's index, as the browser builds it.
pub(crate) fn index() -> Index {
    Index::build(
        &entries(),
        Readings::parse(READINGS.trim_end()).expect("the town's readings are a table"),
    )
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
    let hits: Vec<Hit> = index().find(query, 1);
    let name: Vec<char> = entries()[hits[0].entry].name.chars().collect();
    hits[0]
        .matched
        .iter()
        .map(|range| name[range.clone()].iter().collect())
        .collect()
}
