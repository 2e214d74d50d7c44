import GRDB
import CourtRecord
import Crypto
