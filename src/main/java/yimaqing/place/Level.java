package yimaqing.place;

/// How high a division stands, from the province down to the village (GB/T 2260 and GB/T 10114).
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    VILLAGE
}
