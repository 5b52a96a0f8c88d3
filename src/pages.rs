//! What stands at each address: folder = area, file = page or part.

pub(crate) mod apply;
pub(crate) mod browse;
pub(crate) mod bundle;
pub(crate) mod changes;
pub(crate) mod desk;
pub(crate) mod item;
pub(crate) mod lookup;
pub(crate) mod not_found;
pub(crate) mod parts;
pub(crate) mod sent;
pub(crate) mod towns;
pub(crate) mod track;
