//! What a scan has to say, with damage that belongs together said once.

use std::collections::VecDeque;

use super::{
    damage::{Damage, DamageKind},
    scan::Scanned,
};

/// Damaged stretches that lie side by side, after which the rest are told as one: heads that anybody made cannot fill the screen.
const RUN: u32 = 16;

/// Findings in order; the last damage is held back as long as it may grow.
#[derive(Default)]
pub(super) struct Reports {
    ready: VecDeque<Scanned>,
    held: Option<Damage>,
    /// How many damaged stretches lie side by side up to the held one.
    run: u32,
}

impl Reports {
    /// Adds damage, to the one before it where both are of one kind and lie side by side.
    pub(super) fn damage(&mut self, mut damage: Damage) {
        let before = self.held.take();
        let adjacent = before.as_ref().is_some_and(|before| is_next(before, &damage));
        let grows = |damage: &Damage| adjacent && before.as_ref().is_some_and(|before| may_grow(before, damage));
        if !grows(&damage) {
            self.run = if adjacent { self.run.saturating_add(1) } else { 0 };
        }
        if self.run >= RUN {
            damage.what = DamageKind::Unreadable;
        }
        let grows = grows(&damage);
        match before {
            Some(before) if grows => {
                self.held = Some(Damage { length: before.length.saturating_add(damage.length), ..before });
            }
            before => {
                self.ready.extend(before.map(Scanned::Damage));
                self.held = Some(damage);
            }
        }
    }

    /// Adds what is no damage.
    pub(super) fn push(&mut self, scanned: Scanned) {
        self.finish();
        self.ready.push_back(scanned);
    }

    /// Holds nothing back any more.
    pub(super) fn finish(&mut self) {
        self.ready.extend(self.held.take().map(Scanned::Damage));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ready.is_empty()
    }

    pub(super) fn pop(&mut self) -> Option<Scanned> {
        self.ready.pop_front()
    }
}

fn is_next(before: &Damage, damage: &Damage) -> bool {
    let end = before.offset.saturating_add(before.length);
    before.segment == damage.segment && damage.length > 0 && end == damage.offset
}

fn may_grow(before: &Damage, damage: &Damage) -> bool {
    before.what == damage.what && matches!(damage.what, DamageKind::Unreadable | DamageKind::Newer)
}
