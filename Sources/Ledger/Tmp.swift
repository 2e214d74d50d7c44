package import Crypto
