//! The limits of an item and the law they come from: 行政许可法 binds licences only.

use serde::{Deserialize, Serialize};

use crate::calendar::Span;

/// Whose clock the statutory limit is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Law {
    /// 行政许可法: silence accepts (32), more time once with leave (42), ten days to deliver (44).
    LicenceLaw,
    /// A text of the item's own, e.g. 市场主体登记管理条例 19.
    OwnText {
        /// The text and the article.
        basis: String,
    },
    /// No text sets a limit; the promise is all there is.
    PromiseOnly,
}

/// How long a case of an item may take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Whose clock it is.
    pub law: Law,
    /// The limit of the law (法定时限).
    pub statutory: Option<Span>,
    /// The promised limit (承诺时限).
    pub promised: Option<Span>,
    /// How many more working days the law lets be had, with leave and reasons.
    pub extension: Option<u16>,
}

impl Limits {
    /// 行政许可法 42: 20 working days and 10 more with leave, unless the item's own law says fewer or more.
    pub fn licence(statutory: Option<u16>, promised: Option<u16>) -> Self {
        Self {
            law: Law::LicenceLaw,
            statutory: Some(Span::working(statutory.unwrap_or(20))),
            promised: promised.map(Span::working),
            extension: Some(10),
        }
    }

    /// 行政许可法 42: jointly handled, 45 working days and 15 more with leave.
    pub fn joint_licence(promised: Option<u16>) -> Self {
        Self {
            statutory: Some(Span::working(45)),
            extension: Some(15),
            ..Self::licence(None, promised)
        }
    }

    /// 市场主体登记管理条例 19: 3 working days where it isn't done on the spot, and 3 more with leave.
    pub fn registration(promised: Option<u16>) -> Self {
        let basis = "市场主体登记管理条例 第19条".to_owned();
        Self {
            extension: Some(3),
            ..Self::own_text(basis, Some(3), promised)
        }
    }

    /// The limit of another text.
    pub fn own_text(basis: String, statutory: Option<u16>, promised: Option<u16>) -> Self {
        Self {
            law: Law::OwnText { basis },
            statutory: statutory.map(Span::working),
            promised: promised.map(Span::working),
            extension: None,
        }
    }

    /// The same with the promise of a town, where it gives one of its own. No promise outlasts the law.
    pub fn promising(self, own: Option<Span>) -> Self {
        let promised = own.or(self.promised);
        let law = self
            .statutory
            .filter(|law| promised.is_some_and(|promised| promised.exceeds(*law)));
        Self {
            promised: law.or(promised),
            ..self
        }
    }

    /// Nothing but the promise.
    pub fn promise(promised: Option<u16>) -> Self {
        Self {
            law: Law::PromiseOnly,
            statutory: None,
            promised: promised.map(Span::working),
            extension: None,
        }
    }
}
