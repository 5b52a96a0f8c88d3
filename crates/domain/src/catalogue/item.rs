//! Items: what a person can apply for, as the list of a region names them.

use serde::{Deserialize, Serialize};

use crate::key::{BodyId, ItemCode};
use crate::terms::terms;

/// A handling item (业务办理项), one row of the region's list. Which town may do it is not its business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its local code.
    pub code: ItemCode,
    /// The official name, as it is.
    pub name: String,
    /// The main item (主项) it belongs to.
    pub main_item: String,
    /// The type in the local list; another county may list the same item under another type.
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// The department or company whose item it is.
    pub body: BodyId,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Where it is accepted (受理层级).
    pub accepted_at: Level,
    /// Where it is decided (办结层级).
    pub decided_at: Level,
    /// The limit of the law (法定时限), if one is recorded.
    pub statutory_days: Option<u16>,
    /// The promised limit (承诺时限); 0 is on the spot.
    pub promised_days: Option<u16>,
    /// What it costs, in words.
    pub fee: String,
    /// How often the applicant has to come.
    pub visits: u8,
    /// The law or rule behind it; empty where the list records none.
    pub basis: String,
    /// Theme of life.
    pub theme: String,
    /// Where the row comes from.
    pub source: String,
    /// Set where nobody has to apply for it: the reason why not.
    pub not_needed: Option<String>,
}

terms! {
    /// Item types (事项类型), the eleven of the national list.
    ItemType {
        /// Type 01.
        Licence = "行政许可",
        /// Type 02; belongs to the enforcement list, nobody applies for it.
        Penalty = "行政处罚",
        /// Type 03; enforcement list.
        Coercion = "行政强制",
        /// Type 04.
        Levy = "行政征收",
        /// Type 05.
        Payment = "行政给付",
        /// Type 06; enforcement list.
        Inspection = "行政检查",
        /// Type 07.
        Confirmation = "行政确认",
        /// Type 08.
        Reward = "行政奖励",
        /// Type 09.
        Ruling = "行政裁决",
        /// Type 10.
        OtherPower = "其他行政权力",
        /// Type 20.
        PublicService = "公共服务",
    }
}

impl ItemType {
    /// Whether citizens apply for it; the rest are lists that staff look up.
    pub const fn is_applied_for(self) -> bool {
        !matches!(self, Self::Penalty | Self::Coercion | Self::Inspection)
    }
}

terms! {
    /// Levels at which an item is accepted or decided.
    Level {
        /// The village accepts for the town (代办).
        Village = "村",
        /// The township itself.
        Township = "乡镇",
        /// A station of a county department (police post, market supervision).
        Station = "派驻站所",
        /// Power, water, gas, telecoms.
        Utility = "公用企业",
        /// The county department.
        County = "县",
    }
}

terms! {
    /// Whom an item is for.
    Audience {
        /// Natural persons.
        Person = "个人",
        /// Enterprises and other organisations.
        Organisation = "企业",
    }
}
