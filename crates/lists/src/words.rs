//! The words of reports and differences, as they stand in files and on the command line: lists are in Chinese, and so
//! is what is said of them there. Where an interface shows a report, it chooses its own.

use domain::calendar::{DayUnit, Span};

use crate::cell::{Place, letters};
use crate::difference::Change;
use crate::list_kind::ListKind;
use crate::refusal::{Cap, OtherKind, ReadError};
use crate::remark::{Weight, Why};
use crate::report::{ReportRow, What};

/// That a row is new.
pub const ADDED: &str = "新增";
/// That a row ends.
pub const WITHDRAWN: &str = "取消";
/// That something about a row changes.
pub const CHANGED: &str = "变更";

/// The header of a difference.
pub const DIFFERENCE: [&str; 7] = ["变化", "编码", "名称", "类型", "变更的列", "原来", "现在"];

/// The header of a report.
pub const REPORT: [&str; 6] = ["位置", "结果", "编码", "名称", "列", "说明"];

/// A place: 第 17 行 H 列.
pub fn place(place: Place) -> String {
    let column = place
        .column
        .map(|column| format!(" {} 列", letters(column)));
    format!("第 {} 行{}", place.row, column.unwrap_or_default())
}

/// A weight.
pub const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Doubtful => "存疑",
        Weight::Wrong => "有误",
    }
}

/// From when a new row counts, until when one that ends; and of one that ends before it began, when it would have.
pub fn days(row: &ReportRow) -> String {
    let first = row.from.map(|first| format!("{first} 起"));
    let last = row.until.map(|last| format!("到 {last} 为止"));
    match (&row.what, first, last) {
        (What::New, first, last) => {
            let days: Vec<String> = first.into_iter().chain(last).collect();
            days.join("，")
        }
        (What::Withdrawn, _, Some(last)) => last,
        (What::Withdrawn, Some(first), None) => format!("原定 {first}，还没生效就取消"),
        _ => String::new(),
    }
}

/// A change.
pub fn change(change: &Change) -> String {
    let shown = |text: &str| match text {
        "" => "（空）".to_owned(),
        text => format!("“{text}”"),
    };
    format!("{} → {}", shown(&change.old), shown(&change.new))
}

/// What there is to say.
pub fn why(why: &Why) -> String {
    match why {
        Why::NameMissing => "没有名称".to_owned(),
        Why::NotADate { found } => {
            format!("“{found}”不是日期，可以写 2020-06-29、2020年6月29日或 20200629")
        }
        Why::UnknownTerm { found } => format!("“{found}”不在这一列可用的词里"),
        Why::CellError { found } => format!("公式出错：{found}"),
        Why::FormulaWithoutValue => "公式没有算出的结果，请在表格软件里打开另存一次".to_owned(),
        Why::DigitsLost { found } => {
            format!("编码存成了数字（{found}），后面几位已丢失，请改成文本重新填写")
        }
        Why::MoreCells { more } => {
            format!("比表头多 {more} 格，可能是单元格里的逗号没有加引号")
        }
        Why::UntilBeforeFrom => "失效日期早于生效日期".to_owned(),
        Why::FewerCells { fewer } => format!("比表头少 {fewer} 格，少的按空白算"),
        Why::InvisibleCharacters => "有看不见的字符，已去掉".to_owned(),
        Why::CodeMissing => "没有编码，按名称认".to_owned(),
        Why::CodeOdd { found } => format!("编码“{found}”的长度像国家编码，但校验不符"),
        Why::CodeTwice { row } => format!("与第 {row} 行编码相同，而且同时有效"),
        Why::NameTwice { row } => format!("与第 {row} 行名称相同，而且同时有效"),
        Why::SameNameOtherCode { code } => format!("同名同类型的事项还有编码 {code}"),
        Why::BasisMissing => "没有依据".to_owned(),
        Why::TypeMissing => "没有事项类型".to_owned(),
        Why::NobodyNamed => "没有写由谁负责".to_owned(),
        Why::ContactMissing => "没有写找谁联系".to_owned(),
        Why::AppliedFor => "这是群众申请的事项，不属于执法清单".to_owned(),
        Why::NotInCatalogue { found } => format!("目录里没有“{found}”，按原样显示"),
        Why::DateOdd { found } => format!("{found} 早于 1949 年 10 月或在十年以后"),
        Why::LimitNotUnderstood { found } => format!("看不懂时限“{found}”，原样保留"),
        Why::PromisedBeyondStatutory { law } => {
            format!("承诺时限比法定时限长，按法定的 {}算", span(*law))
        }
        Why::ManyWithdrawn { rows } => {
            format!("将取消 {rows} 项，超过原清单的五分之一，文件可能不全")
        }
    }
}

/// A time limit, as a list writes it.
pub fn span(span: Span) -> String {
    match (span.days, span.unit) {
        (0, _) => "即办".to_owned(),
        (days, DayUnit::Working) => format!("{days}个工作日"),
        (days, DayUnit::Natural) => format!("{days}个自然日"),
    }
}

/// Why a file is refused.
pub fn refusal(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "文件是空的".to_owned(),
        ReadError::Encrypted => "文件加了密码，请去掉密码再导入".to_owned(),
        ReadError::OtherKind { kind } => other_kind(*kind).to_owned(),
        ReadError::UnknownEncoding => "文字编码不是 UTF-8、UTF-16、GBK 或 GB18030".to_owned(),
        ReadError::TooMuch { cap, most } => format!("{}超过上限 {most}", bounded(*cap)),
        ReadError::Broken { why } => format!("文件已损坏（{why}）"),
        ReadError::NoSuchSheet { sheet } => format!("没有名为“{sheet}”的工作表"),
        ReadError::NoHeader => no_header(),
        ReadError::OtherList { kind } => {
            format!("这像是{}，不是要导入的那一种清单", list(*kind))
        }
    }
}

/// The name of a kind of list.
pub const fn list(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Items => "事项清单",
        ListKind::Responsibilities => "属地管理责任清单",
        ListKind::OneThings => "一件事清单",
        ListKind::Enforcements => "执法事项清单",
    }
}

fn no_header() -> String {
    let needed = ListKind::ALL.map(|kind| {
        let who = kind.who().map_or("另外一列".to_owned(), |column| {
            format!("“{}”", column.header())
        });
        format!("{}要有“{}”和{who}", list(kind), kind.name().header())
    });
    format!("没有找到表头：{}", needed.join("，"))
}

const fn other_kind(kind: OtherKind) -> &'static str {
    match kind {
        OtherKind::WebPage => "这是网页，不是表格：请在表格软件里打开，另存为 .xlsx",
        OtherKind::OtherWorkbook => "这种表格格式不支持，请另存为 .xlsx",
        OtherKind::OpenDocument => "这是 OpenDocument 表格，请另存为 .xlsx",
        OtherKind::Other => "这不是表格",
    }
}

const fn bounded(cap: Cap) -> &'static str {
    match cap {
        Cap::FileBytes | Cap::LegacyBytes => "文件的字节数",
        Cap::UnpackedBytes => "解开压缩后的字节数",
        Cap::Rows => "行数",
        Cap::Columns => "列数",
        Cap::Cells => "有内容的单元格数",
        Cap::TextBytes => "全部文字的字节数",
        Cap::CellCharacters => "一个单元格的字数",
        Cap::Merged => "合并单元格的数目",
    }
}
