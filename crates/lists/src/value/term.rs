//! Words of closed lists. Codes of the same list differ between provinces, so what is kept is the Chinese term.

use domain::catalogue::ItemType;

use super::NotUnderstood;

/// The national codes of the types, with the words for them that differ from ours.
const TYPES: [(ItemType, &str, &[&str]); 11] = [
    (ItemType::Licence, "01", &["许可", "行政审批"]),
    (ItemType::Penalty, "02", &["处罚"]),
    (ItemType::Coercion, "03", &["强制", "行政强制措施"]),
    (ItemType::Levy, "04", &["征收"]),
    (ItemType::Payment, "05", &["给付"]),
    (ItemType::Inspection, "06", &["检查"]),
    (ItemType::Confirmation, "07", &["确认"]),
    (ItemType::Reward, "08", &["奖励"]),
    (ItemType::Ruling, "09", &["裁决"]),
    (
        ItemType::OtherPower,
        "10",
        &["其它行政权力", "其他权力", "其他", "其它", "其他职权"],
    ),
    (
        ItemType::PublicService,
        "20",
        &["公共服务事项", "服务", "便民服务"],
    ),
];

/// The levels at which an item is exercised, 1 to 6.
const LEVELS: [(&str, &[&str]); 6] = [
    ("国家级", &["1", "国家", "国级", "中央"]),
    ("省级", &["2", "省", "省市自治区级"]),
    ("市级", &["3", "市", "设区市级", "地市级", "设区的市级"]),
    (
        "县级",
        &["4", "县", "区县级", "县市级", "县区级", "区级", "县市区级"],
    ),
    (
        "乡级",
        &[
            "5",
            "乡",
            "镇",
            "乡镇",
            "乡镇级",
            "镇级",
            "镇乡级",
            "街道",
            "乡镇街道",
            "乡镇街道级",
            "镇街级",
            "镇街",
        ],
    ),
    ("村级", &["6", "村", "村社区", "村社区级", "社区"]),
];

/// The ways in which towns have items.
const WAYS: [(&str, &[&str]); 5] = [
    (
        "法定",
        &[
            "本级",
            "法定职权",
            "法定行使",
            "自有",
            "镇级法定",
            "statutory",
        ],
    ),
    (
        "委托",
        &[
            "赋权",
            "下放",
            "授权",
            "直接赋权",
            "委托下放",
            "委托行使",
            "直接下放",
            "委托赋权",
            "delegated",
        ],
    ),
    (
        "受理",
        &[
            "收件",
            "代收",
            "前台受理",
            "受理转报",
            "窗口受理",
            "服务前移",
            "accept",
        ],
    ),
    ("派驻", &["进驻", "派驻站所", "站所", "派驻机构", "station"]),
    ("代办", &["村代办", "村级代办", "帮办代办", "village"]),
];

pub(crate) fn of_type(text: &str) -> Result<String, NotUnderstood> {
    let text = letters(text);
    let means = |(kind, code, words): &&(ItemType, &str, &[&str])| {
        kind.term() == text || *code == text || words.contains(&text.as_str())
            // A spreadsheet drops the zero before a number.
            || code.strip_prefix('0') == Some(text.as_str())
    };
    let found = TYPES.iter().find(means);
    found
        .map(|(kind, ..)| kind.term().to_owned())
        .ok_or(NotUnderstood::Term)
}

pub(crate) fn of_level(text: &str) -> Result<String, NotUnderstood> {
    of(&LEVELS, text)
}

pub(crate) fn of_way(text: &str) -> Result<String, NotUnderstood> {
    of(&WAYS, text)
}

fn of(terms: &[(&str, &[&str])], text: &str) -> Result<String, NotUnderstood> {
    let text = letters(text);
    let means = |(term, words): &&(&str, &[&str])| *term == text || words.contains(&text.as_str());
    let found = terms.iter().find(means);
    found
        .map(|(term, _)| (*term).to_owned())
        .ok_or(NotUnderstood::Term)
}

/// The word without brackets, commas and spaces: 县（市、区）级 is 县市区级.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
