//! The columns that a town's lists usually have, and the headers offices give them.

use serde::{Deserialize, Serialize};

use crate::list_kind::ListKind;

/// Declares the columns: name, kind, which lists have it, the header we write, other headers it goes by. Of several
/// headers in one file that fit a column, the one named first here is taken.
macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident $kind:ident $lists:ident [$header:literal $(, $other:literal)* $(,)?])+) => {
        /// A column whose meaning is known.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Column {
            $($(#[$doc])* #[serde(rename = $header)] $name),+
        }

        impl Column {
            /// Every column, in the order in which they are written.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What stands in its cells.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),+ }
            }

            /// The kinds of list that have it.
            pub const fn lists(self) -> &'static [ListKind] {
                match self { $(Self::$name => $lists),+ }
            }

            /// The headers it goes by, ours first.
            pub const fn headers(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$header $(, $other)*]),+ }
            }
        }
    };
}

const EVERY: &[ListKind] = &ListKind::ALL;
const ITEMS: &[ListKind] = &[ListKind::Items];
const MATTERS: &[ListKind] = &[ListKind::Responsibilities];
const BUNDLES: &[ListKind] = &[ListKind::OneThings];
const ENFORCED: &[ListKind] = &[ListKind::Enforcements];
/// Lists of what is done by law.
const POWERS: &[ListKind] = &[ListKind::Items, ListKind::Enforcements];
/// Lists of who does something together.
const TOGETHER: &[ListKind] = &[ListKind::Responsibilities, ListKind::OneThings];

columns! {
    /// A running number, kept but not compared: it shifts with every row put in.
    Number Text EVERY ["序号", "编号序号", "顺序号"]
    /// The official code.
    Code Code POWERS ["实施编码", "业务办理项编码", "办理项编码", "实施清单编码", "事项编码", "事项编号", "事项代码", "权力编码", "职权编码", "编码", "代码"]
    /// The basic code, the same for this item throughout the country.
    BasicCode Code POWERS ["基本编码", "事项基本编码", "基本目录编码", "主项编码"]
    /// The name of the item.
    Name Text ITEMS ["事项名称", "业务办理项名称", "办理项名称", "政务服务事项名称", "权力事项名称", "权力名称", "职权名称", "赋权事项名称", "赋权事项", "下放事项", "事项", "名称"]
    /// The matter that somebody answers for.
    Matter Text MATTERS ["责任事项", "责任事项名称", "主要事项", "属地管理事项", "属地管理事项名称", "属地事项", "事项名称", "具体事项", "事项"]
    /// The code of a bundle.
    BundleCode Code BUNDLES ["一件事编码", "一件事代码", "一件事编号", "主题编码"]
    /// The name of a bundle.
    Bundle Text BUNDLES ["一件事名称", "一件事事项名称", "一件事", "集成服务名称", "主题名称"]
    /// The name of what is enforced.
    Enforced Text ENFORCED ["执法事项名称", "行政执法事项名称", "行政处罚事项名称", "处罚事项名称", "执法事项", "行政执法事项", "行政处罚事项", "处罚事项", "权力事项名称", "权力名称", "职权名称", "赋权事项名称", "赋权事项", "事项名称"]
    /// The main item it belongs to.
    MainItem Text POWERS ["主项名称", "主项", "大项名称", "基本目录名称"]
    /// The sub-item it belongs to.
    SubItem Text POWERS ["子项名称", "子项", "小项名称"]
    /// The type in this list.
    Type Type POWERS ["事项类型", "权力类型", "职权类型", "权力类别", "职权类别", "事项类别", "事项性质", "类型", "类别"]
    /// Whose item it is.
    Body Text ITEMS ["实施主体", "实施机关", "实施部门", "责任部门", "主管部门", "业务主管部门", "责任单位", "部门"]
    /// Who leads.
    Lead Text TOGETHER ["牵头单位", "牵头部门", "牵头责任单位", "主体责任单位", "主体责任部门", "主要责任单位", "主责单位", "主责部门", "县级牵头部门", "县级部门责任", "县级部门职责", "县级部门"]
    /// Who backs, or takes part.
    Backs Text TOGETHER ["配合单位", "配合部门", "配合责任单位", "联办单位", "联办部门", "参与单位", "参与部门", "协同单位", "协同部门", "协办单位"]
    /// Who reports what it sees.
    Reports Text MATTERS ["报告单位", "上报单位", "信息报告单位", "报告责任单位", "乡镇职责", "乡镇责任", "乡镇街道职责", "乡镇街道责任"]
    /// Who enforces it.
    Enforcer Text ENFORCED ["执法主体", "行政执法主体", "执法单位", "执法部门", "执法机关", "执法机构", "实施主体", "实施机关", "实施部门"]
    /// What sort of body that is.
    BodyKind Text POWERS ["实施主体性质", "主体性质"]
    /// The level at which it is exercised.
    Level Level POWERS ["行使层级", "权力层级", "办理层级", "层级"]
    /// Where it is accepted.
    AcceptedAt Text ITEMS ["受理层级", "受理主体"]
    /// Where it is decided.
    DecidedAt Text ITEMS ["办结层级", "审批层级", "决定层级"]
    /// In which way the town has it.
    How How POWERS ["赋权方式", "下放方式", "承接方式", "委托方式", "行使方式"]
    /// Who entrusted it.
    Entrusting Text POWERS ["委托部门", "委托单位", "委托机关", "赋权部门", "赋权单位", "下放部门", "下放单位"]
    /// The law or rule behind the item.
    LegalBasis Text EVERY ["设定依据", "法律依据", "法定依据", "责任依据", "依据"]
    /// What it is implemented on.
    Basis Text EVERY ["实施依据", "行使依据"]
    /// What its delegation rests on.
    DelegationBasis Text EVERY ["赋权依据", "下放依据", "委托依据", "文件依据", "准入文件"]
    /// By which batch it came.
    Batch Text POWERS ["批次", "下放批次", "赋权批次"]
    /// Its first day here.
    From Date EVERY ["生效日期", "实施日期", "下放日期", "赋权日期", "委托日期", "承接日期", "启用日期", "起始日期", "开始日期"]
    /// Its last day here.
    Until Date EVERY ["失效日期", "终止日期", "截止日期", "收回日期", "废止日期", "到期日期", "结束日期"]
    /// The part of each year in which it is taken in.
    Season Text ITEMS ["受理时段", "办理时段", "受理期间"]
    /// The limit of the law.
    Statutory Limit ITEMS ["法定时限", "法定办结时限", "法定期限", "法定办理时限"]
    /// The promised limit.
    Promised Limit ITEMS ["承诺时限", "承诺办结时限", "承诺期限", "承诺办理时限", "办理时限", "办结时限"]
    /// Whom it is for.
    Audience Text ITEMS ["服务对象", "面向对象", "办理对象", "申请人类型", "服务对象类型"]
    /// How it can be applied for.
    Form Text ITEMS ["办理形式", "办理方式", "申请方式"]
    /// What it costs.
    Fee Text ITEMS ["是否收费", "收费", "收费情况", "收费标准"]
    /// Which window takes it.
    Window Text ITEMS ["窗口", "办理窗口", "受理窗口", "窗口名称"]
    /// Where that is.
    Address Text ITEMS ["办理地点", "办理地址", "受理地点"]
    /// Whom to call: a post.
    Contact Text BUNDLES ["联系人", "联系岗位", "联系人岗位", "联络人", "联络员"]
    /// The number to call.
    Phone Text EVERY ["联系电话", "咨询电话", "联系方式", "电话"]
    /// Anything else.
    Note Text EVERY ["备注", "说明"]
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, kept as they are.
    Text,
    /// A code, kept as it is.
    Code,
    /// One of the national types.
    Type,
    /// One of the six levels.
    Level,
    /// One of the ways in which towns have items.
    How,
    /// A date.
    Date,
    /// A time limit, kept as it is and read where it can be.
    Limit,
}

impl Column {
    /// The header we write.
    pub const fn header(self) -> &'static str {
        self.headers()[0]
    }
}

/// A header without what decorates it: spaces and line breaks, a star, a colon, quotes, a remark in brackets.
pub(crate) fn plain(header: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in header.chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() || "*＊:：“”\"".contains(c) => {}
            _ => plain.push(c),
        }
    }
    plain
}
