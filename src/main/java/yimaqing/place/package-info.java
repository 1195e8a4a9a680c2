/// Where things are: every division of Shanxi down to the village, what it was called before, and its shape on a map.
///
/// ```java
/// var places = Places.shipped();
/// switch (places.named("杜村乡小李", new PlaceCode("141026"))) {
///     case Named.One(var village) -> places.fullName(village.code());      // 良马镇小李村
///     case Named.Several(var villages) -> "which of these?";
///     case Named.Former(var oldName, var successor) -> "a person decides";
///     case Named.Unknown() -> "no such village";
/// }
/// ```
package yimaqing.place;
