//! What the browser needs of the catalogue: the list it looks things up in, and the pages of items and bundles.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

use axum::body::Bytes;
use contract::catalogue::{
    BodyBrief, BundleBrief, BundlePage, ItemBrief, ItemPage, Listing, OfficePage, VerdictBrief,
};
use domain::calendar::Span;
use domain::catalogue::{Body, Bundle, Hours, Item};
use domain::difference::Side;
use domain::draft::Circumstances;
use domain::filing::limits_in;
use domain::key::{BatchId, BodyId, BundleId, ItemCode};
use domain::plan::plan;
use domain::verdict::{Office, Verdict, verdict};
use jiff::civil::Date;

use crate::catalogue_files::Loaded;
use crate::failure::Failure;

impl Loaded {
    /// The listing of a day, as it is sent; that of today is written out once.
    pub fn listing_json(&self, today: Date, on: Date) -> Result<Bytes, Failure> {
        if on != today {
            return Ok(Bytes::from(serde_json::to_vec(&self.listing(today, on))?));
        }
        let mut kept = self.listing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, json)) = kept.as_ref().filter(|(day, _)| *day == today) {
            return Ok(json.clone());
        }
        let json = Bytes::from(serde_json::to_vec(&self.listing(today, on))?);
        *kept = Some((today, json.clone()));
        Ok(json)
    }

    /// The list of what can be looked up.
    pub fn listing(&self, today: Date, on: Date) -> Listing {
        let catalogue = &self.catalogue;
        let items: Vec<ItemBrief> = self
            .listed
            .iter()
            .filter_map(|code| self.item_brief(code, on))
            .collect();
        let bodies: BTreeSet<&BodyId> = items.iter().map(|item| &item.body).collect();
        let brief = |id: &BodyId| {
            let body = self.body(id)?;
            Some((
                id.clone(),
                BodyBrief {
                    name: body.name.clone(),
                    phone: body.phone.clone(),
                },
            ))
        };
        let side = Side {
            town: &self.town,
            on,
        };
        let town = &self.town.town;
        Listing {
            version: catalogue.version.clone(),
            today,
            on,
            town_code: town.code.clone(),
            town: town.name.clone(),
            county: town.county.clone(),
            hall: town.hall.clone(),
            hours_today: self
                .hours(&town.hall.hours)
                .map(|hours| hours.on(today).to_owned())
                .unwrap_or_default(),
            sample: town.sample,
            handled_here: side.count(catalogue),
            bodies: bodies.into_iter().filter_map(brief).collect(),
            bundles: catalogue
                .bundles
                .values()
                .map(|bundle| self.bundle_brief(bundle))
                .collect(),
            items,
        }
    }

    /// One item's page; for a twin, that of the item it means.
    pub fn item_page(&self, code: &ItemCode, on: Date) -> Option<ItemPage> {
        let catalogue = &self.catalogue;
        let code = catalogue.canonical(code);
        let item = catalogue.items.get(code)?;
        let verdict = self.verdict(code, on)?;
        let guide = catalogue.guides.get(code).cloned();
        let bundles: Vec<&Bundle> = catalogue.bundles_filing(code).collect();
        let office = self.office(item, &verdict);
        let mut bodies: BTreeSet<&BodyId> = mentioned(&verdict).into_iter().collect();
        bodies.insert(&item.body);
        let parents: Vec<&BodyId> = (bodies.iter())
            .filter_map(|id| self.body(id)?.parent.as_ref())
            .collect();
        bodies.extend(parents);
        let bodies: BTreeMap<BodyId, Body> = (bodies.into_iter())
            .filter_map(|id| Some((id.clone(), self.body(id)?.clone())))
            .collect();
        let open = bodies.values().chain(office.iter().map(|o| &o.body));
        let hours = open
            .filter_map(|body| Some((body.hours.clone(), self.hours(&body.hours)?.clone())))
            .collect();
        let fields = guide.iter().flat_map(|guide| &guide.fields);
        let fields = fields
            .filter_map(|used| Some((used.key.clone(), catalogue.fields.get(&used.key)?.clone())));
        let yielded = guide.iter().flat_map(|guide| &guide.yields.materials);
        let materials = guide
            .iter()
            .flat_map(|guide| &guide.materials)
            .map(|used| &used.material)
            .chain(yielded);
        let materials =
            materials.filter_map(|id| Some((id.clone(), catalogue.materials.get(id)?.clone())));
        Some(ItemPage {
            levels: (item.accepted_at, item.decided_at),
            hours,
            fields: fields.collect(),
            materials: materials.collect(),
            batches: self.batches(&verdict),
            bundles: bundles
                .into_iter()
                .map(|bundle| self.bundle_brief(bundle))
                .collect(),
            brief: in_one_word(&verdict),
            promised: self.promised(code, on),
            item: item.clone(),
            on,
            guide,
            verdict,
            office,
            bodies,
        })
    }

    /// What planning, filling and checking one bundle needs.
    pub fn bundle_page(&self, id: &BundleId, today: Date) -> Option<BundlePage> {
        let catalogue = self.catalogue.slice(id, &self.town.town.code)?;
        let verdicts = catalogue
            .items
            .keys()
            .filter_map(|code| Some((code.clone(), self.verdict(code, today)?)));
        let promised = (catalogue.items.keys())
            .filter_map(|code| Some((code.clone(), self.promised(code, today)?)));
        Some(BundlePage {
            promised: promised.collect(),
            verdicts: verdicts.collect(),
            catalogue,
            today,
        })
    }

    /// A body as it stands in this town.
    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.catalogue.body_in(&self.town, id)
    }

    fn verdict(&self, code: &ItemCode, on: Date) -> Option<Verdict> {
        verdict(&self.catalogue, &self.town, code, on)
    }

    fn promised(&self, code: &ItemCode, on: Date) -> Option<Span> {
        limits_in(&self.catalogue, (&self.town, on), code).promised
    }

    /// Where to go: the window or station in town, else the nearest office elsewhere.
    fn office(&self, item: &Item, verdict: &Verdict) -> Option<OfficePage> {
        let in_town = || {
            let ground = verdict.ground()?;
            let body = self.body(ground.window.as_ref().unwrap_or(&item.body))?;
            Some(OfficePage {
                name: body.name.clone(),
                body: body.clone(),
            })
        };
        let elsewhere = |office: &Office| {
            let there = office
                .town
                .as_ref()
                .and_then(|code| self.catalogue.towns.get(code));
            let body = match there {
                Some(there) => self.catalogue.body_in(there, &office.body),
                None => self.body(&office.body),
            }?;
            let name = match there {
                Some(there) => format!("{}（{}）", there.town.hall.name, body.name),
                None => body.name.clone(),
            };
            Some(OfficePage {
                name,
                body: body.clone(),
            })
        };
        verdict.office().map_or_else(in_town, elsewhere)
    }

    fn hours(&self, id: &str) -> Option<&Hours> {
        self.catalogue.hours.get(id)
    }

    fn item_brief(&self, code: &ItemCode, on: Date) -> Option<ItemBrief> {
        let item: &Item = self.catalogue.items.get(code)?;
        let verdict = self.verdict(code, on)?;
        let window = verdict.ground().and_then(|ground| ground.window.clone());
        Some(ItemBrief {
            code: code.clone(),
            name: item.name.clone(),
            body: window.unwrap_or_else(|| item.body.clone()),
            verdict: in_one_word(&verdict),
            day: verdict.day(),
            promised: self.promised(code, on),
            theme: item.theme.clone(),
            audience: item.audience.clone(),
            guide: self.catalogue.guides.contains_key(code),
        })
    }

    fn bundle_brief(&self, bundle: &Bundle) -> BundleBrief {
        let usual = plan(&self.catalogue, &bundle.id, &Circumstances::default());
        BundleBrief {
            id: bundle.id.clone(),
            name: bundle.name.clone(),
            summary: bundle.summary.clone(),
            theme: bundle.theme.clone(),
            usual_items: usual.map_or(0, |plan| plan.steps.len()),
        }
    }

    fn batches(&self, verdict: &Verdict) -> BTreeMap<BatchId, String> {
        let batch = verdict.dated().and_then(|ground| ground.batch.as_ref());
        let known = batch.and_then(|id| self.town.batches.get(id));
        known
            .map(|batch| (batch.id.clone(), batch.document.clone()))
            .into_iter()
            .collect()
    }
}

fn mentioned(verdict: &Verdict) -> Vec<&BodyId> {
    let window = verdict.ground().and_then(|ground| ground.window.as_ref());
    let other = match verdict {
        Verdict::Here {
            power: domain::verdict::Power::Delegated { entrusting },
            ..
        } => entrusting.as_ref(),
        Verdict::AcceptedHere { decided_by, .. } => Some(decided_by),
        Verdict::AtStation { station, .. } => Some(station),
        _ => None,
    };
    window.into_iter().chain(other).collect()
}

fn in_one_word(verdict: &Verdict) -> VerdictBrief {
    match verdict {
        Verdict::Here { .. } => VerdictBrief::Here,
        Verdict::AcceptedHere { .. } => VerdictBrief::Accepted,
        Verdict::AtStation { .. } => VerdictBrief::Station,
        Verdict::InVillage { .. } => VerdictBrief::Village,
        Verdict::Elsewhere { filed_in, .. } if filed_in.is_empty() => VerdictBrief::Elsewhere,
        Verdict::Elsewhere { .. } => VerdictBrief::InBundle,
        Verdict::NotNeeded { .. } => VerdictBrief::NotNeeded,
        Verdict::NotYet { .. } => VerdictBrief::NotYet,
        Verdict::Withdrawn { .. } => VerdictBrief::Withdrawn,
        Verdict::Suspended { .. } => VerdictBrief::Suspended,
        Verdict::OutOfSeason { .. } => VerdictBrief::OutOfSeason,
    }
}
