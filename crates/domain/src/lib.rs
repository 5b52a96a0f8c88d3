//! The rules of the window: catalogue, verdict, chain, form, check, case, clock.
//!
//! Pure: no clock, no network, no database, no DOM, and no words for people. The same code runs in the browser,
//! as a courtesy, and on the server, as the rule.

pub mod answers;
pub mod calendar;
pub mod case;
pub mod catalogue;
pub mod check;
pub mod clock;
pub mod condition;
pub mod difference;
pub mod draft;
pub mod filing;
pub mod form;
pub mod id_card;
pub mod id_number;
pub mod item_code;
pub mod key;
pub mod phone;
pub mod plan;
pub mod receipt;
pub mod statement;
mod terms;
mod text_form;
mod typed;
pub mod unities;
pub mod uscc;
pub mod verdict;
