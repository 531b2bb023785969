//! Reading a `.safetensors` file: a header that says where each table of numbers stands, and the numbers.
//!
//! The header is checked against the length of the file before anything is allocated by its word, and each table is read
//! straight to where it will be used: nothing is held twice. Format: github.com/huggingface/safetensors, "Format".

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use camino::{Utf8Path, Utf8PathBuf};
use serde::Deserialize;

use crate::ModelError;

/// A header larger than this is no header; the largest models have a few hundred kilobytes.
const MOST_HEADER_BYTES: u64 = 16 << 20;

/// An open file of weights.
pub struct Weights {
    path: Utf8PathBuf,
    file: File,
    tables: BTreeMap<String, Table>,
    /// Where the numbers begin.
    base: u64,
}

#[derive(Deserialize)]
struct Table {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: (u64, u64),
}

impl Weights {
    /// Opens a file and reads its header.
    pub fn open(path: &Utf8Path) -> Result<Self, ModelError> {
        let failed = |source| ModelError::Read { path: path.to_owned(), source };
        let unfit = |what: &str| ModelError::Unfit { path: path.to_owned(), what: what.to_owned() };
        let mut file = File::open(path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        let mut size = [0; 8];
        file.read_exact(&mut size).map_err(|_| unfit("is too short for a safetensors file; fetch it again"))?;
        let size = u64::from_le_bytes(size);
        if size > MOST_HEADER_BYTES || size + 8 > length {
            return Err(unfit("is not a safetensors file, or only its beginning; fetch it again"));
        }
        let mut header = vec![0; size as usize];
        file.read_exact(&mut header).map_err(failed)?;
        let mut header: BTreeMap<String, serde_json::Value> =
            serde_json::from_slice(&header).map_err(|_| unfit("has a header that is not JSON; fetch it again"))?;
        header.remove("__metadata__");
        let base = size + 8;
        let mut tables = BTreeMap::new();
        for (name, table) in header {
            let table: Table = serde_json::from_value(table)
                .map_err(|_| unfit(&format!("describes the table `{name}` in a way this program does not know")))?;
            let (start, end) = table.data_offsets;
            if start > end || end > length - base {
                return Err(unfit(&format!(
                    "ends before the table `{name}` does ({length} bytes, {} are needed); fetch it again",
                    base.saturating_add(end)
                )));
            }
            tables.insert(name, table);
        }
        Ok(Weights { path: path.to_owned(), file, tables, base })
    }

    /// Reads a table of 32-bit floats of exactly this shape. Some files write every name with `bert.` before it.
    pub fn table(&mut self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let unfit = |what: String| ModelError::Unfit { path: self.path.clone(), what };
        let table = self.tables.get(name).or_else(|| self.tables.get(&format!("bert.{name}")));
        let table = table.ok_or_else(|| unfit(format!("has no table `{name}`; it is not a BERT sentence model")))?;
        if table.dtype != "F32" {
            return Err(unfit(format!("holds `{name}` as {}; take the model in 32-bit floats (F32)", table.dtype)));
        }
        let (start, end) = table.data_offsets;
        let bytes = shape.iter().try_fold(4_u64, |bytes, side| bytes.checked_mul(*side as u64));
        if table.shape != shape || bytes != Some(end - start) {
            return Err(unfit(format!(
                "holds `{name}` in the shape {:?}, config.json says {shape:?}; take both from the same model",
                table.shape
            )));
        }
        let at = self.base + start;
        let mut numbers = vec![0_f32; ((end - start) / 4) as usize];
        self.read_at(at, &mut numbers).map_err(|source| ModelError::Read { path: self.path.clone(), source })?;
        Ok(numbers)
    }

    fn read_at(&mut self, at: u64, numbers: &mut [f32]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read_exact(bytemuck::cast_slice_mut(numbers))?;
        if cfg!(target_endian = "big") {
            numbers.iter_mut().for_each(|number| *number = f32::from_bits(number.to_bits().swap_bytes()));
        }
        Ok(())
    }
}
