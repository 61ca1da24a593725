//! Labels in a column, each as near to its point as the others let it be.

/// The top edges of labels of the given heights whose middles would stand at `wanted`, in order,
/// moved apart until none overlaps, and kept between `top` and `bottom` if there is room.
///
/// Neighbours that collide are merged into a block that stands at the mean of what its labels want
/// (pooling of adjacent violators), so that no label is pushed far for the sake of another.
pub(super) fn dodge(wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut blocks: Vec<Block> = Vec::new();
    for (middle, height) in wanted.iter().zip(heights) {
        let mut block = Block { n: 1, wish: middle - height / 2.0, height: *height };
        while let Some(before) =
            blocks.pop_if(|before| before.bottom(top, bottom) > block.y(top, bottom))
        {
            block = before.joined(&block);
        }
        blocks.push(block);
    }
    let mut tops = Vec::with_capacity(wanted.len());
    let mut heights = heights.iter();
    let mut floor = top;
    for block in &blocks {
        let mut y = block.y(top, bottom).max(floor);
        for height in heights.by_ref().take(block.n) {
            tops.push(y);
            y += height;
        }
        floor = y;
    }
    tops
}

/// Labels that touch.
struct Block {
    n: usize,
    /// The mean of the top edges that would put each label where it wants to be.
    wish: f64,
    height: f64,
}

impl Block {
    fn y(&self, top: f64, bottom: f64) -> f64 {
        self.wish.min(bottom - self.height).max(top)
    }

    fn bottom(&self, top: f64, bottom: f64) -> f64 {
        self.y(top, bottom) + self.height
    }

    /// This block with the next one under it.
    fn joined(&self, next: &Self) -> Self {
        let (n, m) = (self.n as f64, next.n as f64);
        let wish = (self.wish * n + (next.wish - self.height) * m) / (n + m);
        Self { n: self.n + next.n, wish, height: self.height + next.height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[f64], expected: &[f64]) {
        let heights = vec![20.0; wanted.len()];
        assert_eq!(dodge(wanted, &heights, 0.0, 200.0), expected);
    }

    #[test]
    fn labels_with_room_stand_where_they_want() {
        check(&[20.0, 60.0, 100.0], &[10.0, 50.0, 90.0]);
    }

    #[test]
    fn labels_that_collide_share_the_shift() {
        check(&[100.0, 100.0], &[80.0, 100.0]);
        check(&[100.0, 102.0, 104.0], &[72.0, 92.0, 112.0]);
    }

    #[test]
    fn labels_stay_in_the_column() {
        check(&[0.0, 1.0], &[0.0, 20.0]);
        check(&[199.0, 200.0], &[160.0, 180.0]);
    }

    #[test]
    fn too_many_labels_run_over_the_bottom_and_never_overlap() {
        let tops = dodge(&[5.0; 20], &[20.0; 20], 0.0, 200.0);
        assert!(tops.is_sorted_by(|above, below| below - above >= 20.0));
    }
}
