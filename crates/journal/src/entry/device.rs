//! Devices: an installation of the journal by a name that the person knows.

use daftar_crypto::WriterId;
use serde::Serialize;

use super::Content;
use crate::fields::Fields;

/// What a person calls a device. Of several entries for one writer, the one changed last counts.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Device {
    /// The writer, 32 hex digits.
    pub writer: String,
    /// What the person calls it.
    pub name: String,
    /// When it was added: time with offset and zone.
    pub added: String,
    /// When it was retired: time with offset and zone; empty while it is in use.
    pub retired: String,
}

impl Device {
    /// Returns which writer it is, if that reads.
    pub fn writer(&self) -> Option<WriterId> {
        self.writer.parse().ok()
    }
}

impl Content for Device {
    const KIND: &'static str = "device";

    fn from_fields(fields: &Fields) -> Self {
        let text = |path| fields.text(path);
        Self { writer: text("writer"), name: text("name"), added: text("added"), retired: text("retired") }
    }

    fn to_fields(&self) -> Fields {
        let mut fields = Fields::default();
        fields.set("kind", &Self::KIND);
        fields.set("writer", &self.writer);
        fields.set("name", &self.name);
        fields.set("added", &self.added);
        if !self.retired.is_empty() {
            fields.set("retired", &self.retired);
        }
        fields
    }

    fn is_closed(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_goes_into_fields_and_back() {
        let mut device =
            Device { writer: "ab".repeat(16), name: "Ноутбук".into(), added: "t".into(), ..Device::default() };
        assert_eq!(Device::from_fields(&device.to_fields()), device);
        assert!(device.writer().is_some());
        device.retired = "later".into();
        assert_eq!(Device::from_fields(&device.to_fields()), device);
    }
}
