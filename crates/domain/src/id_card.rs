//! What a card reader reads from an ID card, as answers to a form.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Field, TownList, Village};
use crate::draft::{Draft, Typed, TypedAddress};
use crate::form::Form;
use crate::key::FieldKey;

/// A resident ID card as it is read. What is not on the card, or not read, stays empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IdCard {
    /// 姓名
    pub name: String,
    /// 公民身份号码
    pub id_number: String,
    /// 性别：男 or 女
    pub sex: String,
    /// 民族, without 族
    pub ethnicity: String,
    /// 出生
    pub born_on: Option<Date>,
    /// 住址
    pub address: String,
    /// The last day it is valid; nothing for 长期.
    pub valid_until: Option<Date>,
}

/// Not on the card but told by it: the kind of document that it is.
const ID_TYPE: &str = "id_type";
const RESIDENT_ID_CARD: &str = "居民身份证";

impl IdCard {
    /// The answers it gives about one person, such as `applicant`, to the questions that are asked now.
    pub fn answers(
        &self,
        owner: &str,
        form: &Form,
        draft: &Draft,
        town: &TownList,
    ) -> Vec<(FieldKey, Typed)> {
        let asked = form.visible_pages(draft).flat_map(|(_, asked)| asked);
        let answer = |field: &Field| {
            let key = field.key.as_str();
            let part = key.strip_prefix(owner)?.strip_prefix('.')?;
            let on_card = field.from_card || part == ID_TYPE;
            let answer = on_card.then(|| self.answer(part, field, town)).flatten();
            Some((field.key.clone(), answer?))
        };
        asked.filter_map(|asked| answer(&asked.field)).collect()
    }

    fn answer(&self, part: &str, field: &Field, town: &TownList) -> Option<Typed> {
        let typed = match part {
            "name" => Typed::Text(self.name.clone()),
            "id_number" => Typed::Text(self.id_number.clone()),
            ID_TYPE => Typed::Text(option(field, RESIDENT_ID_CARD)?),
            "sex" => Typed::Text(option(field, &self.sex)?),
            "ethnicity" => Typed::Text(option(field, &self.ethnicity)?),
            "birth_on" => Typed::Text(self.born_on?.to_string()),
            "id_valid_until" => Typed::Text(self.valid_until?.to_string()),
            "id_address" => Typed::Address(address(&self.address, town)),
            _ => return None,
        };
        (!typed.is_blank()).then_some(typed)
    }
}

/// The option that begins so: the card says 汉 where the form says 汉族.
fn option(field: &Field, said: &str) -> Option<String> {
    let fits = |option: &&String| !said.is_empty() && option.starts_with(said);
    field.options.iter().find(fits).cloned()
}

/// An address of the town is its village and the rest; any other stays whole.
fn address(said: &str, list: &TownList) -> TypedAddress {
    let in_town = said.split_once(list.town.name.as_str());
    let village = in_town.and_then(|(_, rest)| {
        let villages = list.villages.iter();
        villages
            .flat_map(|village| names(village).map(move |name| (village, name)))
            .filter_map(|(village, name)| Some((village, rest.strip_prefix(name)?)))
            .min_by_key(|(_, detail)| detail.len())
    });
    match village {
        Some((village, detail)) => TypedAddress {
            division: village.code.clone(),
            detail: detail.trim().to_owned(),
        },
        None => TypedAddress {
            division: String::new(),
            detail: said.trim().to_owned(),
        },
    }
}

fn names(village: &Village) -> impl Iterator<Item = &str> {
    let former = village.former.iter().map(String::as_str);
    std::iter::once(village.name.as_str()).chain(former)
}
