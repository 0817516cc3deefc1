// Nothing but a home for the precompiled LibTorch headers that other targets reuse.
