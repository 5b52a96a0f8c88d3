//! Components that only draw: values and signals in, events out.
//!
//! They know leptos and nothing else, so a component cannot fetch, decide or navigate. Every word
//! a person reads is handed in as a prop; the examples beside each component are its fixtures, its
//! page in the gallery (see [`README`](../README.md)) and its accessibility test.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public builders beside each component"
)]

mod address_input;
mod badge;
mod button;
mod candidates;
mod card;
mod checkboxes;
mod choice;
mod date_input;
mod definition_list;
mod details;
mod empty_state;
mod error_summary;
mod event;
mod field;
mod file_input;
mod foot_bar;
mod icon;
mod keyboard;
mod notice;
mod page_header;
mod password_input;
mod plan_rail;
mod progress;
mod radios;
mod repeat_rows;
mod sample_ribbon;
mod save_state;
mod search_box;
mod select;
mod signature_pad;
mod skeleton;
mod skip_link;
mod stat;
mod step_bar;
mod summary_list;
mod table;
mod text_area;
mod text_input;
mod timeline;
mod tone;

pub use address_input::{AddressInput, ELSEWHERE};
pub use badge::Badge;
pub use button::{Button, ButtonKind};
pub use candidates::Candidates;
pub use card::Card;
pub use checkboxes::Checkboxes;
pub use choice::Choice;
pub use date_input::DateInput;
pub use definition_list::DefinitionList;
pub use details::Details;
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, FieldError};
pub use file_input::{FileInput, FileRow};
pub use foot_bar::FootBar;
pub use icon::{Icon, IconShape};
pub use keyboard::{Keyboard, KeyboardKeys};
pub use notice::Notice;
pub use page_header::PageHeader;
pub use password_input::PasswordInput;
pub use plan_rail::{PlanCard, PlanRail, PlanStep};
pub use progress::Progress;
pub use radios::Radios;
pub use repeat_rows::RepeatRows;
pub use sample_ribbon::SampleRibbon;
pub use save_state::{SaveKind, SaveState};
pub use search_box::SearchBox;
pub use select::Select;
pub use signature_pad::SignaturePad;
pub use skeleton::Skeleton;
pub use skip_link::SkipLink;
pub use stat::Stat;
pub use step_bar::StepBar;
pub use summary_list::{ChangeLink, SummaryList, SummaryRow};
pub use table::{Table, TableKind};
pub use text_area::TextArea;
pub use text_input::TextInput;
pub use timeline::{Timeline, TimelineState, TimelineStep};
pub use tone::Tone;

#[cfg(test)]
mod gallery;
