package yimaqing.village;

/// The answer to a code that no village ever had; it leads on to where a code can be typed.
public record Unreadable(String onwards) {}
