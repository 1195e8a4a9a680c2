package yimaqing.device;

import yimaqing.access.Placement;
import yimaqing.profile.Seen;

/// A device as one viewer sees it: what is clear of it, everything that is seen with who says so, where its household
/// stands, and whether nobody belongs to that household any more.
public record SeenDevice(Device device, Seen seen, Placement where, boolean left) {}
