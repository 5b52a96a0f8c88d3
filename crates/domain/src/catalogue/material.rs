//! Materials: documents a person brings, signs, or need not bring at all.

use serde::{Deserialize, Serialize};

use crate::key::MaterialId;
use crate::terms::terms;

/// A kind of document, one entry however many items ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// Its id.
    pub id: MaterialId,
    /// What a person perceives as one document; several kinds may share one.
    pub group: String,
    /// Its name.
    pub name: String,
    /// How it usually gets here.
    pub supply: Supply,
    /// The statement to sign, for a material that is signed.
    pub statement: Option<String>,
    /// A line of help.
    pub hint: Option<String>,
}

terms! {
    /// How a material gets here.
    Supply {
        /// Photographed or uploaded.
        Upload = "upload",
        /// Generated from the answers and signed, on screen or at the window.
        Sign = "sign",
        /// Held by a system: not asked for (浙江省保障"最多跑一次"改革规定 7).
        Shared = "shared",
        /// Shown or made at the window only.
        Window = "window",
    }
}

/// A statement generated from the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Paragraphs, with `{field.key}` where an answer goes.
    pub text: String,
}
