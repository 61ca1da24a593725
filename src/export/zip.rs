//! Files in one ZIP archive, not compressed: as much of ZIP as a workbook needs. The same files give the same bytes.

use super::crc::crc32;

/// 1 January 1980, the first day that ZIP knows: the archive says nothing of when it was made.
const DAY: [u8; 4] = [0, 0, 0x21, 0];

/// The archive.
pub(super) fn archive(files: &[(&str, String)]) -> Vec<u8> {
    let (mut bytes, mut contents) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let at = four(bytes.len());
        let sizes = [four(text.len()), four(text.len())].concat();
        let name_length = two(name.len());
        // Version 2.0, names in UTF-8, stored.
        let common: [&[u8]; 6] = [
            &[20, 0, 0, 8, 0, 0],
            &DAY,
            &crc32(text.as_bytes()).to_le_bytes(),
            &sizes,
            &name_length,
            &[0, 0],
        ];
        let common = common.concat();
        bytes.extend([b"PK\x03\x04", common.as_slice(), name.as_bytes(), text.as_bytes()].concat());
        let entry: [&[u8]; 6] = [b"PK\x01\x02", &[20, 0], &common, &[0; 10], &at, name.as_bytes()];
        contents.extend(entry.concat());
    }
    let n = two(files.len());
    let end: [&[u8]; 7] =
        [b"PK\x05\x06", &[0; 4], &n, &n, &four(contents.len()), &four(bytes.len()), &[0, 0]];
    [bytes, contents, end.concat()].concat()
}

fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}
