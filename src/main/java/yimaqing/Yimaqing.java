package yimaqing;
public final class Yimaqing { public static void main(String[] a) { System.out.println("x"); } }
